import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type Conversation, conversationAddress, isConcluded } from '../conversation.ts'

/** Where an organiser writes down what was concluded. */
export const ConcludePage = ({ conversation, form }: { conversation: Conversation; form: FormState }) => {
  const home = conversationAddress(conversation)
  return (
    <Layout title="What did we conclude?" robots="noindex" back={home} problem={form.problems.length > 0}>
      <Problems form={form} />
      <PageHeading caption={conversation.title} lead={conversation.question}>
        What did we conclude?
      </PageHeading>
      {conversation.closedAt === null ? (
        <p>
          It is still open. <a href={`${home}/close`}>Close it first</a>, so that nobody votes on what is
          decided already.
        </p>
      ) : (
        <Form action={`${home}/conclude`}>
          <TextArea
            form={form}
            name="conclusion"
            label="In your own words"
            hint={
              isConcluded(conversation)
                ? 'Members have been told. They are not told again'
                : 'What people agree on, where they differ, and what happens next. Every member who hears of conversations gets it by one letter'
            }
            rows={10}
            maxLength={4000}
          />
          <p>
            <a href={`${home}/results`}>Look at the results</a>
          </p>
          <SubmitButton>{isConcluded(conversation) ? 'Save' : 'Save it, and tell members'}</SubmitButton>
        </Form>
      )}
    </Layout>
  )
}
