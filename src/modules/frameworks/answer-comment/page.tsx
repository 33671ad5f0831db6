import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { actOn, addressOfComment } from '../commenting/address.ts'
import type { CommentPlace } from '../commenting/queries.ts'
import { mostAnswer } from './form.ts'

type Props = {
  framework: string
  comment: CommentPlace
  form: FormState
  /** Whether another editor answered while this one was writing. */
  isChanged: boolean
}

export const AnswerCommentPage = ({ framework, comment, form, isChanged }: Props) => (
  <Layout
    title="Answer a comment"
    robots="noindex"
    back={addressOfComment(framework, comment)}
    problem={form.problems.length > 0}
  >
    <Problems form={form} />
    <PageHeading lead="It stands below the comment, for all members. Its author is told of it once.">
      Answer a comment
    </PageHeading>
    {comment.quoted && <p>{`On “${comment.quoted}”:`}</p>}
    <Quote>{comment.words}</Quote>
    {isChanged && (
      <InsetText>
        <p>
          Another editor answered while you were writing, and nothing was overwritten. Your words stand below.
          If you send them, they take the place of this answer:
        </p>
        <p>{comment.answer}</p>
      </InsetText>
    )}
    <Form action={actOn(framework, comment, 'answer')}>
      <HiddenField name="seen" value={String(form.values.seen ?? '')} />
      <TextArea form={form} name="answer" label="Your answer" rows={5} maxLength={mostAnswer} />
      <SubmitButton>Answer</SubmitButton>
    </Form>
  </Layout>
)
