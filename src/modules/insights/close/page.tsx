import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type Conversation, conversationAddress } from '../conversation.ts'

type Props = { conversation: Conversation; waiting: number; isClosed: boolean }

/** The last look before a conversation takes nothing any more. */
export const ClosePage = ({ conversation, waiting, isClosed }: Props) => {
  const home = conversationAddress(conversation)
  return (
    <Layout title="Close the conversation" robots="noindex" back={home}>
      <PageHeading
        caption={conversation.title}
        lead={
          isClosed
            ? 'It is closed.'
            : 'It takes no more statements and votes, for good. Everybody can still read it, and what was concluded.'
        }
      >
        Close the conversation
      </PageHeading>
      {waiting > 0 && (
        <p>
          {waiting === 1 ? 'One statement waits' : `${waiting} statements wait`} to be looked at.{' '}
          <a href={`${home}/moderate`}>Look at {waiting === 1 ? 'it' : 'them'} first</a>: whoever said
          something should hear what became of it.
        </p>
      )}
      {!isClosed && (
        <Form action={`${home}/close`}>
          <SubmitButton>Close it</SubmitButton>
        </Form>
      )}
    </Layout>
  )
}
