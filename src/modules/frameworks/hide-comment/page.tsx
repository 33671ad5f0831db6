import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { actOn, addressOfComment } from '../commenting/address.ts'
import type { CommentPlace } from '../commenting/queries.ts'

type Props = { framework: string; comment: CommentPlace; form: FormState }

export const HideCommentPage = ({ framework, comment, form }: Props) => {
  const isHidden = comment.hiddenAt !== null
  const title = isHidden ? 'Show a comment again' : 'Hide a comment'
  return (
    <Layout
      title={title}
      robots="noindex"
      back={addressOfComment(framework, comment)}
      problem={form.problems.length > 0}
    >
      <Problems form={form} />
      <PageHeading
        lead={
          isHidden
            ? `It was hidden because: ${comment.hiddenWhy}`
            : 'Its author and editors can still read it. How many were hidden is said to all.'
        }
      >
        {title}
      </PageHeading>
      <Quote>{comment.words}</Quote>
      <Form action={actOn(framework, comment, 'hide')}>
        {!isHidden && (
          <TextArea
            form={form}
            name="why"
            label="Why do you hide it?"
            hint="Its author is told this, once"
            rows={3}
            maxLength={1000}
          />
        )}
        <SubmitButton name="do" value={isHidden ? 'show' : 'hide'}>
          {isHidden ? 'Show it again' : 'Hide it'}
        </SubmitButton>
      </Form>
    </Layout>
  )
}
