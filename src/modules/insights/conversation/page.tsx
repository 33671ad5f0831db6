import type { Day } from '#platform/day.ts'
import { Button } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Markdown } from '#ui/markdown/markdown.tsx'
import { type Conversation, conversationAddress, isConcluded, isDraft, isOpen } from '../conversation.ts'
import { ConversationTag, standingInWords } from '../conversation-standing.tsx'
import type { StatementCounts } from '../queries.ts'

type Props = {
  conversation: Conversation
  counts: StatementCounts
  own: number
  organises: boolean
  looks: boolean
  today: Day
  done: string | undefined
}

/** What a conversation asks, where it stands, and what its reader does next. */
export const ConversationPage = (props: Props) => {
  const { conversation, own, organises, looks, today, done } = props
  const home = conversationAddress(conversation)
  return (
    <Layout
      title={conversation.title}
      breadcrumb={[{ href: '/conversations', text: 'Conversations' }]}
      thread={conversation.characteristic || undefined}
      robots="noindex"
    >
      <Done done={done} says={says} />
      <PageHeading
        caption={conversation.title}
        lead={conversation.about || undefined}
        thread={conversation.characteristic || undefined}
      >
        {conversation.question}
      </PageHeading>
      <p>
        <ConversationTag conversation={conversation} today={today} />{' '}
        {standingInWords({ conversation, today })} {!isDraft(conversation) && countInWords(props.counts.in)}
      </p>
      <Next {...props} />
      {isConcluded(conversation) && (
        <Section title="What we concluded" id="conclusion">
          <Markdown text={conversation.conclusion} level={3} />
        </Section>
      )}
      {own > 0 && (
        <p>
          <a href={`${home}/mine`}>
            {own === 1 ? 'See what became of your statement' : 'See what became of your statements'}
          </a>
        </p>
      )}
      {props.counts.in > 0 && (
        <p>
          <a href={`/themes?of=${conversation.slug}`}>What the statements speak of</a>
        </p>
      )}
      <Rules conversation={conversation} />
      {(organises || looks) && <ForOrganisers {...props} />}
    </Layout>
  )
}

const Rules = ({ conversation }: Pick<Props, 'conversation'>) => (
  <Details summary="What is let in, and what is not">
    <Markdown text={conversation.moderationRules} level={3} />
    <p>
      {conversation.looksFirst
        ? 'Somebody looks at each statement before others see it. '
        : 'Statements are shown at once, and looked at afterwards. '}
      It is shown as a member’s, without a name. Whoever said it reads what became of it, and why.
    </p>
  </Details>
)

const says = {
  prepared: 'It is prepared. Nobody sees it but organisers.',
  saved: 'Saved.',
  opened: 'It is open. Members can say what they think and vote.',
  closed: 'It is closed. Look at the results, and write down what you conclude from them.',
  concluded: 'Saved. Members who hear of conversations have been told.',
  reworded: 'Saved.',
}

const countInWords = (count: number) =>
  count === 0
    ? 'There is nothing to vote on yet.'
    : count === 1
      ? 'One statement so far.'
      : `${count} statements.`

const Next = ({ conversation, counts, own, organises, today }: Props) => {
  const home = conversationAddress(conversation)
  if (isDraft(conversation))
    return (
      <>
        <Button href={`${home}/open`}>Open it for members</Button>{' '}
        <Button href={`${home}/change`} variant="secondary">
          Change it
        </Button>
      </>
    )
  if (!isOpen(conversation, today))
    return (
      <>
        <Button href={`${home}/results`}>See the results</Button>{' '}
        {organises && !isConcluded(conversation) && (
          <Button href={`${home}/${conversation.closedAt ? 'conclude' : 'close'}`} variant="secondary">
            {conversation.closedAt ? 'Write down what you conclude' : 'Close it'}
          </Button>
        )}
      </>
    )
  return counts.in === 0 ? (
    <Button href={`${home}/say`}>{own > 0 ? 'Say something else' : 'Say something first'}</Button>
  ) : (
    <>
      <Button href={`${home}/vote`}>Vote, one statement at a time</Button>{' '}
      <Button href={`${home}/say`} variant="secondary">
        Say something yourself
      </Button>
      <p>
        <a href={`${home}/results`}>How it looks so far</a>
      </p>
    </>
  )
}

const ForOrganisers = ({ conversation, counts, organises, today }: Props) => {
  const home = conversationAddress(conversation)
  if (isDraft(conversation)) return null
  return (
    <Section title="For organisers" id="organisers">
      <ul>
        <li>
          <a href={`${home}/moderate`}>Look at statements</a>
          {counts.waiting > 0 && `: ${counts.waiting === 1 ? 'one waits' : `${counts.waiting} wait`}`}
        </li>
        {counts.reported > 0 && (
          <li>
            <a href={`${home}/moderate?which=reported`}>Look at what was reported</a>
            {`: ${counts.reported === 1 ? 'one statement' : `${counts.reported} statements`}`}
          </li>
        )}
        {organises && isOpen(conversation, today) && (
          <li>
            <a href={`${home}/close`}>Close it before its last day</a>
          </li>
        )}
        {organises && conversation.closedAt && (
          <li>
            <a href={`${home}/conclude`}>
              {isConcluded(conversation) ? 'Change what was concluded' : 'Write down what was concluded'}
            </a>
          </li>
        )}
      </ul>
    </Section>
  )
}
