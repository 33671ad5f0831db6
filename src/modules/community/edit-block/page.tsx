import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { WarningCallout } from '#ui/warning-callout/warning-callout.tsx'
import type { Block, FieldChange } from '../block.ts'
import { BlockField } from '../block-field.tsx'
import { Changes } from '../changes.tsx'
import { RepeatedFields } from '../repeated-fields.tsx'

/** What somebody else did to a block while this form was open. */
export type Meanwhile = { who: string; changes: readonly FieldChange[] }

type Props = { block: Block; edition: number; form: FormState; meanwhile?: Meanwhile }

export const EditBlockPage = ({ block, edition, form, meanwhile }: Props) => (
  <Layout
    title={`Edit: ${block.title}`}
    back="/community/edit"
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    {meanwhile && <ChangedMeanwhile {...meanwhile} />}
    <PageHeading caption="Edit what the community says about itself" lead={block.about}>
      {block.title}
    </PageHeading>
    <Form action={`/community/edit/${block.slug}`}>
      {/* Whoever presses Enter in a field means to save: the first button of a form is the one that is pressed. */}
      <button
        class="nhsuk-u-visually-hidden"
        type="submit"
        name="do"
        value="save"
        tabindex={-1}
        aria-hidden="true"
      >
        Save
      </button>
      <HiddenField name="edition" value={String(edition)} />
      {block.fields.map((field) => (
        <BlockField form={form} field={field} name={field.name} />
      ))}
      {block.repeated && <RepeatedFields form={form} repeated={block.repeated} />}
      <SubmitButton name="do" value="save">
        {meanwhile ? 'Save it as it stands here' : 'Save'}
      </SubmitButton>
    </Form>
    {meanwhile && (
      <Button variant="secondary" href={`/community/edit/${block.slug}`}>
        Leave mine and start from theirs
      </Button>
    )}
  </Layout>
)

const ChangedMeanwhile = ({ who, changes }: Meanwhile) => (
  <WarningCallout heading="Somebody else has changed this meanwhile">
    <p>
      {`Your words are still in the form below and are not saved yet. This is what was changed by ${who}:`}
    </p>
    <Changes changes={changes} />
    <p>
      Where you had changed nothing, theirs stands in the form already. Look through it and save; or leave
      yours and start from theirs.
    </p>
  </WarningCallout>
)
