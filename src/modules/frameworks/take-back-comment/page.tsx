import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { actOn, addressOfComment } from '../commenting/address.ts'
import type { CommentPlace } from '../commenting/queries.ts'

export const TakeBackCommentPage = ({ framework, comment }: { framework: string; comment: CommentPlace }) => (
  <Layout title="Take your comment back" robots="noindex" back={addressOfComment(framework, comment)}>
    <PageHeading lead="It is deleted, with the answer to it if there is one. Nobody reads it any more.">
      Take your comment back?
    </PageHeading>
    <Quote>{comment.words}</Quote>
    <Form action={actOn(framework, comment, 'take-back')}>
      <SubmitButton variant="warning">Take it back</SubmitButton>
    </Form>
    <p>
      <a href={addressOfComment(framework, comment)}>Leave it as it is</a>
    </p>
  </Layout>
)
