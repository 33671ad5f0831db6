import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Mark } from '#ui/mark/mark.tsx'
import {
  type Draft,
  type DraftCharacteristic,
  draftAddress,
  editAddress,
  titleOf,
} from '../drafting/draft.ts'
import { DraftStrip } from '../drafting/strip.tsx'
import { countOf } from '../naming.ts'

/** Which characteristics a draft has, and in which order. */
export const ArrangeDraftPage = ({ draft, form }: { draft: Draft; form: FormState }) => (
  <Layout
    title="Arrange the characteristics"
    back={draftAddress(draft)}
    robots="noindex"
    problem={form.problems.length > 0}
  >
    <DraftStrip draft={draft} />
    <Problems form={form} />
    <PageHeading caption="Draft of the next version">Arrange the characteristics</PageHeading>
    <ol class="cw-arrange">
      {draft.characteristics.map((one, index) => (
        <Row
          draft={draft}
          one={one}
          place={index + 1}
          isFirst={index === 0}
          isLast={index === draft.characteristics.length - 1}
        />
      ))}
    </ol>
    <Section title="Add a characteristic">
      <Form action={`${draftAddress(draft)}/arrange`}>
        <HiddenField name="do" value="add" />
        <HiddenField name="revision" value={String(draft.revision)} />
        <TextField form={form} name="title" label="Name" />
        <SubmitButton variant="secondary">Add it</SubmitButton>
      </Form>
    </Section>
  </Layout>
)

type RowProps = { draft: Draft; one: DraftCharacteristic; place: number; isFirst: boolean; isLast: boolean }

const Row = ({ draft, one, place, isFirst, isLast }: RowProps) => (
  <li class="cw-arrange__row">
    <p class="cw-arrange__name">
      <Mark of={one.key} /> {titleOf(one)}
    </p>
    <Form action={`${draftAddress(draft)}/arrange`} class="cw-arrange__moves">
      <HiddenField name="key" value={one.key} />
      <HiddenField name="place" value={String(place)} />
      {!isFirst && <Press verb="up" words="Move up" one={one} />}
      {!isLast && <Press verb="down" words="Move down" one={one} />}
      <Button variant="secondary" small={true} href={`${draftAddress(draft)}/arrange?remove=${one.key}`}>
        Remove<span class="nhsuk-u-visually-hidden">{` ${titleOf(one)}`}</span>
      </Button>
    </Form>
  </li>
)

const Press = ({ verb, words, one }: { verb: 'up' | 'down'; words: string; one: DraftCharacteristic }) => (
  <Button name="do" value={verb} variant="secondary" small={true}>
    {words}
    <span class="nhsuk-u-visually-hidden">{` ${titleOf(one)}`}</span>
  </Button>
)

type RemoveProps = {
  draft: Draft
  one: DraftCharacteristic
  /** Who saved it while this editor was deciding. */
  changedBy?: string | undefined
}

/** Asks once before a characteristic is gone from the draft; once more where another editor saved it meanwhile. */
export const RemovePage = ({ draft, one, changedBy }: RemoveProps) => (
  <Layout title={`Remove ${titleOf(one)}?`} back={`${draftAddress(draft)}/arrange`} robots="noindex">
    <DraftStrip draft={draft} />
    <PageHeading
      caption="Draft of the next version"
      lead={`The draft then leaves it out, with its ${countOf(one.behaviours.length, 'behaviour')}. What is published stays.`}
    >
      {`Remove “${titleOf(one)}” from the draft?`}
    </PageHeading>
    {changedBy && (
      <InsetText>
        {`${changedBy} saved this characteristic while you were deciding, so it was not removed. `}
        <a href={editAddress(draft, one)}>See how it stands now</a>.
      </InsetText>
    )}
    <Form action={`${draftAddress(draft)}/arrange`}>
      <HiddenField name="key" value={one.key} />
      <HiddenField name="revision" value={String(one.revision)} />
      <div class="nhsuk-button-group">
        <SubmitButton variant="warning" name="do" value="remove">
          Remove it
        </SubmitButton>
        <Button variant="secondary" href={`${draftAddress(draft)}/arrange`}>
          Keep it
        </Button>
      </div>
    </Form>
  </Layout>
)
