import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Block } from '../block.ts'
import { BlockField } from '../block-field.tsx'
import { ChangedMeanwhile, type Meanwhile } from '../changed-meanwhile.tsx'
import { RepeatedFields } from '../repeated-fields.tsx'

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
        {meanwhile ? 'Save mine over theirs' : 'Save'}
      </SubmitButton>
    </Form>
    {meanwhile && (
      <Button variant="secondary" href={`/community/edit/${block.slug}`}>
        Leave mine, and go on from theirs
      </Button>
    )}
  </Layout>
)
