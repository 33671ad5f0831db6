import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { ChangesInWords, InlineText } from '../comparison/compared-text.tsx'
import { passageOf } from '../comparison/comparison.ts'
import { type Draft, type DraftHead, draftAddress } from '../drafting/draft.ts'
import { DraftStrip } from '../drafting/strip.tsx'
import { headOf } from './form.ts'

type Props = {
  draft: Draft
  form: FormState
  began: string
  /** What another editor saved in the meantime, against what this one began from. */
  clash?: { by: string; from: DraftHead; theirs: DraftHead } | undefined
}

/** What a draft says of the version as a whole. */
export const DescribeDraftPage = ({ draft, form, began, clash }: Props) => (
  <Layout
    title="About this version"
    back={draftAddress(draft)}
    robots="noindex"
    problem={form.problems.length > 0}
  >
    <DraftStrip draft={draft} />
    <Problems form={form} />
    <PageHeading caption="Draft of the next version">About this version</PageHeading>
    {clash && <Clash {...clash} address={`${draftAddress(draft)}/describe`} />}
    <Form action={`${draftAddress(draft)}/describe`}>
      <HiddenField name="began" value={began} />
      <Fields form={form} />
      <SubmitButton>{clash ? 'Save mine over theirs' : 'Save'}</SubmitButton>
    </Form>
  </Layout>
)

const Fields = ({ form }: { form: FormState }) => (
  <>
    <TextField form={form} name="title" label="Title" />
    <TextField
      form={form}
      name="label"
      label="Label"
      hint="Part of its address, for good, such as 2023-06. You can choose it later"
      class="nhsuk-input--width-10"
    />
    <TextField
      form={form}
      name="dated"
      label="Date (optional)"
      hint="Such as 2023-06"
      class="nhsuk-input--width-10"
    />
    <TextField form={form} name="publisher" label="Publisher (optional)" />
    <TextField
      form={form}
      name="coDesigned"
      label="Co-designed (optional)"
      hint="When and by whom, such as “October 2021 to September 2022”"
    />
    <TextField
      form={form}
      name="source"
      label="Source (optional)"
      hint="The document that its words come from"
    />
    <TextArea form={form} name="about" label="About this framework (optional)" rows={5} />
    <TextArea form={form} name="asked" label="What members were asked (optional)" rows={2} />
    <TextArea
      form={form}
      name="feedback"
      label="What they said (optional)"
      hint="Without names. An empty line parts one answer from the next"
      rows={6}
    />
  </>
)

const names: Readonly<Record<keyof DraftHead, string>> = {
  title: 'Title',
  label: 'Label',
  dated: 'Date',
  publisher: 'Publisher',
  coDesigned: 'Co-designed',
  source: 'Source',
  about: 'About',
  asked: 'What members were asked',
  feedback: 'What they said',
}

type ClashProps = { by: string; from: DraftHead; theirs: DraftHead; address: string }

const Clash = ({ by, from, theirs, address }: ClashProps) => (
  <section class="cw-clash" aria-labelledby="clash">
    <h2 id="clash">{`${by} saved this page while you were writing`}</h2>
    <p>
      Nothing was overwritten. Your words stand in the form below, as you typed them. Save yours over theirs,
      or <a href={address}>leave yours, and go on from theirs</a>.
    </p>
    <h3>What they changed</h3>
    <ul class="cw-passages">
      {/* headOf names every field of a head. */}
      {(Object.keys(headOf(theirs)) as (keyof DraftHead)[]).map((field) => (
        <Changed name={names[field]} from={inWords(from[field])} to={inWords(theirs[field])} />
      ))}
    </ul>
  </section>
)

const inWords = (value: DraftHead[keyof DraftHead]) =>
  typeof value === 'string' ? value : (value ?? []).join('\n\n')

const Changed = ({ name, from, to }: { name: string; from: string; to: string }) =>
  from === to ? null : (
    <li>
      <p class="cw-passages__name">{name}</p>
      <InlineText passage={passageOf(from, to)} />
      <ChangesInWords passage={passageOf(from, to)} />
    </li>
  )
