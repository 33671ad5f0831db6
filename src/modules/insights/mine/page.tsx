import { Button } from '#ui/button/button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import type { TimelineEntry } from '#ui/layout/timeline.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { answersInWords } from '../answers-in-words.ts'
import { changedInWords } from '../changed-in-words.ts'
import { type Conversation, conversationAddress } from '../conversation.ts'
import { Journey } from '../journey-line.tsx'
import { StatusTag } from '../status-words.tsx'
import type { OwnStatement } from './query.ts'

type Props = {
  conversation: Conversation
  own: readonly OwnStatement[]
  /** What people speak of, by the ids of the statements in it. */
  themes: ReadonlyMap<string, string>
  isOpen: boolean
  /** On how many statements they have not voted. */
  left: number
  done: string | undefined
}

/** What somebody said in a conversation, and what became of each. Nobody else sees this page of theirs. */
export const MinePage = (props: Props) => {
  const { conversation, own, isOpen, left, done } = props
  const home = conversationAddress(conversation)
  return (
    <Layout title="What you said" back={home} robots="noindex">
      <Done done={done} says={says(conversation)} />
      <PageHeading
        caption={conversation.question}
        lead={own.length > 0 ? 'What became of each. Nobody else sees that it was you.' : undefined}
      >
        What you said
      </PageHeading>
      {own.length === 0 ? (
        <EmptyState next={isOpen && <Button href={`${home}/say`}>Say something</Button>}>
          You have not said anything here yet.
        </EmptyState>
      ) : (
        <>
          {own.map((one) => (
            <One {...props} one={one} />
          ))}
          {isOpen && (
            <>
              <Button href={`${home}/say`}>Say something else</Button>{' '}
              {left > 0 && (
                <Button href={`${home}/vote`} variant="secondary">
                  Vote on what others say
                </Button>
              )}
            </>
          )}
        </>
      )}
    </Layout>
  )
}

const says = ({ looksFirst }: Conversation) => ({
  said: looksFirst
    ? 'Thank you. It is sent, and somebody looks at it. We tell you what becomes of it.'
    : 'Thank you. It is in, and members vote on it.',
  'said-already': 'You have said that already. It stands below.',
})

const One = ({ one, conversation, themes, isOpen }: Props & { one: OwnStatement }) => {
  const { statement, steps, figure, changed } = one
  const home = conversationAddress(conversation)
  const after = [
    statement.status === 'in' &&
      figure !== null && {
        title: 'How people voted',
        text: <p>{answersInWords(figure.all, statement.kind === 'about-me')}.</p>,
      },
    themes.has(statement.id) && {
      title: 'What it is part of',
      text: (
        <p>
          <a href={`/themes/${statement.id}?of=${conversation.slug}`}>{themes.get(statement.id)}</a>
        </p>
      ),
    },
    conversation.concludedAt !== null && {
      title: 'What was concluded',
      text: (
        <p>
          <a href={`${home}#conclusion`}>Read what was concluded from the conversation</a>
        </p>
      ),
    },
    ...changed.map((one) => ({
      title: changedInWords(one),
      text: (
        <p>
          {one.because !== '' && `Because: ${one.because} `}
          <a href={one.href}>{one.isChanged ? 'See which words' : 'See the wording'}</a>
        </p>
      ),
    })),
  ].filter((entry) => entry !== false)
  return (
    <Section title={<span dir="auto">{statement.words}</span>} id={`statement-${statement.number}`}>
      <Stands one={one} isOpen={isOpen} />
      {statement.status === 'reword' && isOpen && (
        <Button href={`${home}/say?instead-of=${statement.number}`} variant="secondary">
          Say it otherwise
        </Button>
      )}
      <Journey steps={steps} after={after.map((entry): TimelineEntry => ({ ...entry, when: 'Now' }))} />
    </Section>
  )
}

type StandsProps = { one: Pick<OwnStatement, 'statement' | 'joined'>; isOpen: boolean }

/** How it stands: also that nobody looked in time, and what it was joined with. */
const Stands = ({ one: { statement, joined }, isOpen }: StandsProps) => {
  const isTooLate = statement.status === 'waiting' && !isOpen
  return (
    <>
      <p>
        {isTooLate ? <Tag colour="grey">Not looked at</Tag> : <StatusTag status={statement.status} />}{' '}
        {`No. ${statement.number}`}
      </p>
      {isTooLate && <p>The conversation closed before anybody looked at it.</p>}
      {joined && (
        <p>
          {`It says the same as no. ${joined.number}: `}
          <q lang={joined.lang === 'en' ? undefined : joined.lang}>{joined.words}</q>
        </p>
      )}
    </>
  )
}
