import { AttributionField, type Namings } from '#modules/people/index.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { unnamed } from '../attribution.ts'
import { actOn, addressOfComment } from '../commenting/address.ts'
import { mostWords } from '../commenting/form.ts'
import type { CommentPlace } from '../commenting/queries.ts'

type Props = { framework: string; comment: CommentPlace; form: FormState; namings: Namings }

export const EditCommentPage = ({ framework, comment, form, namings }: Props) => (
  <Layout
    title="Change your comment"
    robots="noindex"
    back={addressOfComment(framework, comment)}
    problem={form.problems.length > 0}
  >
    <Problems form={form} />
    <PageHeading>Change your comment</PageHeading>
    <p class="cw-saying" data-mark-into="quoted">
      {comment.textThen}
    </p>
    <Form action={actOn(framework, comment, 'edit')} data-island="mark-words">
      <TextArea form={form} name="words" label="Your comment" rows={5} maxLength={mostWords} />
      <TextArea
        form={form}
        name="quoted"
        label="Which words do you mean? (optional)"
        hint="Copy them from the wording above. Leave it empty if you mean all of it"
        rows={2}
      />
      <AttributionField {...{ form, namings, unnamed }} />
      <SubmitButton>Change the comment</SubmitButton>
    </Form>
  </Layout>
)
