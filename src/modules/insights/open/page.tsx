import { type Told, toldInWords } from '#modules/letters/index.ts'
import { dayInWords } from '#platform/day.ts'
import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Markdown } from '#ui/markdown/markdown.tsx'
import { type Conversation, conversationAddress } from '../conversation.ts'
import type { Outcome } from './open.ts'

type Props = {
  conversation: Conversation
  letter: { title: string; summary: string }
  /** Who would hear of it now. */
  heard: Told
  /** Why it cannot be opened now; null where it can. */
  why: Outcome | null
}

const whys: Readonly<Partial<Record<Outcome, string>>> = {
  'no-rules': 'It has no rules yet. People should know what is let in before they say anything.',
  'day-is-past': 'Its last day is over already. Give it another, then open it.',
}

/** The last look before members see a conversation. */
export const OpenPage = ({ conversation, letter, heard, why }: Props) => {
  const home = conversationAddress(conversation)
  return (
    <Layout title="Open it for members" robots="noindex" back={home}>
      <PageHeading
        caption={conversation.title}
        lead="From now on members see it, say what they think and vote. What you wrote then stays as it is."
      >
        Open it for members
      </PageHeading>
      {why === null ? (
        <>
          <p>{`It takes statements and votes until ${dayInWords(conversation.closesOn)}, the end of that day.`}</p>
          <h2>The rules that everybody reads</h2>
          <Markdown text={conversation.moderationRules} level={3} />
          <h2>The letter</h2>
          <InsetText>
            <p>
              <strong>{letter.title}</strong>
            </p>
            {letter.summary.split('\n').map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </InsetText>
          <p>{`${toldInWords(heard)} Nobody hears of it twice, nor who has stopped such letters.`}</p>
          <Form action={`${home}/open`}>
            <SubmitButton>Open it</SubmitButton>
          </Form>
        </>
      ) : (
        <p>
          {whys[why]} <a href={`${home}/change`}>Change the conversation</a>
        </p>
      )}
    </Layout>
  )
}
