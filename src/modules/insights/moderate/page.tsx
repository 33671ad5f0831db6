import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { ageInWords } from '../age.ts'
import { type Conversation, conversationAddress } from '../conversation.ts'
import { ReportList } from '../report-list.tsx'
import { fromAMember, kindWords } from '../statement.ts'
import { statusLists } from '../status-words.tsx'
import type { Queue, Queued, Which } from './query.ts'

type Props = {
  conversation: Conversation
  lists: readonly Which[]
  queue: Queue
  which: Which
  page: number
  now: Date
}

const listNames: Readonly<Record<Which, string>> = {
  ...statusLists,
  unlooked: 'Not looked at yet',
  reported: 'Reported',
}

/** What a list is called; that of what is reported with how many wait there. */
const nameOf = (list: Which, { reported }: Queue) =>
  list === 'reported' && reported > 0 ? `${listNames[list]} (${reported})` : listNames[list]

/** What members said, for whoever looks after a conversation: what waits comes first, the oldest before all. */
export const ModeratePage = ({ conversation, lists, queue, which, page, now }: Props) => {
  const home = conversationAddress(conversation)
  const here = (list: Which, number = 1) => {
    const words = [list === 'waiting' ? '' : `which=${list}`, number > 1 ? `page=${number}` : ''].filter(
      Boolean,
    )
    return `${home}/moderate${words.length > 0 ? `?${words.join('&')}` : ''}`
  }
  return (
    <Layout title="Look at statements" back={home} robots="noindex">
      <PageHeading caption={conversation.title} lead={conversation.question}>
        Look at statements
      </PageHeading>
      <ul class="cw-toolbar" aria-label="Which statements">
        {lists.map((list) => (
          <li class="cw-toolbar__entry">
            {list === which ? (
              <strong>{nameOf(list, queue)}</strong>
            ) : (
              <a href={here(list)}>{nameOf(list, queue)}</a>
            )}
          </li>
        ))}
      </ul>
      <p>{countInWords(queue.count, which)}</p>
      {queue.queued.length === 0 ? (
        <None {...{ queue, which, home }} reported={here('reported')} />
      ) : (
        queue.queued.map((one) => <One {...one} home={home} now={now} />)
      )}
      {queue.pages > 1 && (
        <Pagination
          previous={page > 1 ? { href: here(which, page - 1) } : undefined}
          next={page < queue.pages ? { href: here(which, page + 1) } : undefined}
        />
      )}
    </Layout>
  )
}

type NoneProps = Pick<Props, 'queue' | 'which'> & { home: string; reported: string }

/** A list without statements; what is reported may wait in another. */
const None = ({ queue, which, home, reported }: NoneProps) =>
  queue.reported > 0 ? (
    <EmptyState next={<a href={reported}>Look at what is reported</a>}>There is none here.</EmptyState>
  ) : (
    <EmptyState next={<a href={home}>Back to the conversation</a>}>
      {which === 'waiting' || which === 'reported'
        ? 'Nothing waits for you. Thank you for looking.'
        : 'There is none here.'}
    </EmptyState>
  )

const One = ({ statement, alike, opposite, reports, home, now }: Queued & { home: string; now: Date }) => (
  <>
    <Quote by={`No. ${statement.number}. ${fromAMember}, ${ageInWords(statement.sentAt, now)}`}>
      <a href={`${home}/moderate/${statement.number}`} dir="auto">
        {statement.words}
      </a>
    </Quote>
    <p>
      {statement.kind !== 'view' && <Tag colour="white">{kindWords[statement.kind]}</Tag>}{' '}
      {alike > 0 && (
        <Tag colour="yellow">
          {alike === 1 ? 'Another says something like it' : `${alike} say something like it`}
        </Tag>
      )}{' '}
      {opposite > 0 && (
        <Tag colour="orange">
          {opposite === 1 ? 'Another may say the opposite' : `${opposite} may say the opposite`}
        </Tag>
      )}
    </p>
    {reports.length > 0 && <ReportList reports={reports} now={now} />}
  </>
)

function countInWords(count: number, which: Which): string {
  if (count === 0) return ''
  const statements = count === 1 ? 'One statement' : `${count} statements`
  if (which === 'waiting')
    return `${statements}, the oldest first. Whoever said something waits to hear of it.`
  if (which === 'reported')
    return `${statements}, the oldest first. Whoever reported it waits for an answer; its author knows nothing of it.`
  return `${statements}, the oldest first.`
}
