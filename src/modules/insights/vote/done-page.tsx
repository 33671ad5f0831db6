import { Button } from '#ui/button/button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type Conversation, conversationAddress } from '../conversation.ts'
import { LastVote, type LastVoteProps } from './last-vote.tsx'
import type { Ballot } from './query.ts'

type Props = {
  conversation: Conversation
  ballot: Pick<Ballot, 'total' | 'voted'>
  last: LastVoteProps['last']
  isClosed: boolean
  /** The statement that was asked for is not voted on. */
  isGone?: boolean
}

/** There is nothing to vote on: all is said, nothing is there yet, or it is over. */
export const DonePage = ({ conversation, ballot, last, isClosed, isGone = false }: Props) => {
  const home = conversationAddress(conversation)
  const { title, lead } = tell({ ...ballot, ...conversation }, isClosed, isGone)
  return (
    <Layout
      title={`${title}: ${conversation.title}`}
      back={home}
      thread={conversation.characteristic || undefined}
      robots="noindex"
    >
      <PageHeading caption={conversation.question} lead={lead} id="statement">
        {title}
      </PageHeading>
      {isClosed ? (
        <Button href={`${home}/results`}>See the results</Button>
      ) : isGone ? (
        <Button href={`${home}/vote`}>Go on to another statement</Button>
      ) : (
        <Button href={`${home}/say`}>Say something yourself</Button>
      )}
      {!isClosed && last && <LastVote home={home} last={last} />}
      <ul>
        {ballot.voted > 0 && (
          <li>
            <a href={`${home}/where-i-stand`}>
              {isClosed ? 'See what you have said' : 'See what you have said, and change it'}
            </a>
          </li>
        )}
        {!isClosed && (
          <li>
            <a href={`${home}/results`}>How it looks so far</a>
          </li>
        )}
        <li>
          <a href={home}>Back to the conversation</a>
        </li>
      </ul>
    </Layout>
  )
}

type Telling = Props['ballot'] & Pick<Conversation, 'looksFirst'>

function tell({ total, voted, looksFirst }: Telling, isClosed: boolean, isGone: boolean) {
  if (isClosed)
    return {
      title: 'This conversation is closed',
      lead: 'It takes no more votes. What was said before is kept; an answer that came later is not.',
    }
  if (isGone)
    return {
      title: 'This statement is not voted on',
      lead: 'It was left out, joined with another, or is being reworded. Nothing that you said of it is shown.',
    }
  if (total === 0)
    return {
      title: 'There is nothing to vote on yet',
      lead: looksFirst
        ? 'What members say comes here once somebody has looked at it.'
        : 'What members say comes here at once.',
    }
  return {
    title: 'You have voted on everything',
    lead: `Thank you: all ${voted === 1 ? 'that there is' : `${voted} statements`}. When others say something new, it waits for you here.`,
  }
}
