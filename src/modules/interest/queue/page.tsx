import type { Came } from '#modules/invitations/index.ts'
import { AnswersGoToYou } from '#modules/people/index.ts'
import type { MapNames } from '#modules/system/index.ts'
import { inWords } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { Checkboxes } from '#ui/checkboxes/checkboxes.tsx'
import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Toolbar } from '#ui/layout/toolbar.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Select } from '#ui/select/select.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { ageOf, daysWaiting, isConfirmable, statusWords, waitInWords, waitsSince } from '../expression.ts'
import type { Filter, QueueCounts, Queued, Shown } from './query.ts'

type Props = {
  filter: Filter
  queued: readonly Queued[]
  hasMore: boolean
  counts: QueueCounts
  names: MapNames
  now: Date
  done: string | undefined
}

export const shownStatuses: readonly Shown[] = ['waiting', 'asked', 'accepted', 'declined', 'withdrawn']

export const QueuePage = ({ filter, queued, hasMore, counts, names, now, done }: Props) => (
  <Layout title="Expressions of interest" width="wide" robots="noindex">
    <Done done={done} says={says} />
    <PageHeading lead={leadOf(counts)}>Expressions of interest</PageHeading>
    <Toolbar label="More with the queue">
      <a href="/interest/enter">Enter one for somebody</a>
      <a href="/interest/intake">
        {counts.isClosed ? 'Nobody new can join: change this' : 'Say who can join'}
      </a>
    </Toolbar>
    <Kinds filter={filter} counts={counts} />
    <PartFilter filter={filter} counts={counts} names={names} />
    {queued.length > 0 ? (
      <Queue filter={filter} queued={queued} names={names} now={now} />
    ) : (
      <EmptyState next={filter.partId && <a href={addressOf({ status: filter.status })}>See all parts</a>}>
        {empty[filter.status]}
      </EmptyState>
    )}
    {(filter.after || hasMore) && (
      <Pagination
        previous={filter.after ? { href: addressOf(filter), children: 'From the start' } : undefined}
        next={hasMore ? { href: addressOf({ ...filter, after: placeOf(filter, queued) }) } : undefined}
      />
    )}
  </Layout>
)

const says = { declined: 'They are told by e-mail.' }

const leadOf = ({ statuses, confirming }: QueueCounts) => {
  const waiting = (statuses.waiting ?? 0) - confirming
  const forYou =
    waiting === 0
      ? 'Nobody is waiting for you.'
      : waiting === 1
        ? 'One person is waiting for you.'
        : `${waiting} people are waiting for you.`
  if (confirming === 0) return forYou
  return `${forYou} ${confirming === 1 ? 'One more has' : `${confirming} more have`} only to confirm their address.`
}

const empty: Readonly<Record<Shown, string>> = {
  waiting: 'Nobody is waiting here.',
  asked: 'Nobody has a question of yours to answer.',
  accepted: 'Nobody was accepted in the last six months.',
  declined: 'Nobody was declined in the last six months.',
  withdrawn: 'Nobody withdrew in the last six months.',
}

type Address = { status: Shown; partId?: string | null; after?: Filter['after'] }

function addressOf({ status, partId, after }: Address): string {
  const words = new URLSearchParams()
  if (status !== 'waiting') words.set('show', status)
  if (partId) words.set('part', partId)
  if (after) words.set('after', `${after.at.toISOString()}_${after.id}`)
  const query = words.toString()
  return query ? `/interest?${query}` : '/interest'
}

function placeOf({ status }: Filter, queued: readonly Queued[]): Filter['after'] {
  const last = queued.at(-1)
  if (!last) return null
  const at = status === 'waiting' || status === 'asked' ? waitsSince(last) : last.decidedAt
  return at && { at, id: last.id }
}

const Kinds = ({ filter, counts }: Pick<Props, 'filter' | 'counts'>) => (
  <nav aria-label="What is shown">
    <ul class="cw-toolbar">
      {shownStatuses.map((status) => (
        <li class="cw-toolbar__entry">
          <a
            href={addressOf({ status, partId: filter.partId })}
            aria-current={status === filter.status ? 'page' : undefined}
          >
            {`${statusWords[status]} (${counts.statuses[status] ?? 0})`}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const PartFilter = ({ filter, counts, names }: Pick<Props, 'filter' | 'counts' | 'names'>) => {
  if (counts.parts.length < 2 && !filter.partId) return null
  const parts = counts.parts
    .map(({ id, count }) => ({ value: id, label: `${names.get(id)?.name ?? 'A part'} (${count})` }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'en-GB'))
  return (
    <Form action="/interest" method="get">
      <input type="hidden" name="show" value={filter.status} />
      <Select
        name="part"
        label="Part of the system"
        value={filter.partId ?? ''}
        items={[{ value: '', label: 'All parts' }, ...parts]}
      />
      <Button type="submit" variant="secondary" small={true}>
        Show
      </Button>
    </Form>
  )
}

const Queue = ({ filter, queued, names, now }: Pick<Props, 'filter' | 'queued' | 'names' | 'now'>) => {
  const isOpen = filter.status === 'waiting' || filter.status === 'asked'
  const table = (
    <Table
      caption={{
        children: `${statusWords[filter.status]}: who and since when`,
        class: 'nhsuk-u-visually-hidden',
      }}
      responsive={true}
      head={['Name', 'Part of the system', isOpen ? 'Waiting' : 'Decided', isOpen && 'Accept']}
      rows={queued.map((one) => [
        { header: 'Name', children: <Name one={one} /> },
        { header: 'Part of the system', children: <Parts one={one} names={names} /> },
        isOpen
          ? { header: 'Waiting', children: <Waiting one={one} status={filter.status} now={now} /> }
          : { header: 'Decided', children: one.decidedAt ? inWords(one.decidedAt) : '' },
        isOpen && { header: 'Accept', children: <Tick one={one} /> },
      ])}
    />
  )
  return isOpen ? (
    <Form action="/interest/accept">
      {table}
      <AnswersGoToYou />
      <SubmitButton>Accept those that are ticked</SubmitButton>
    </Form>
  ) : (
    table
  )
}

const Tick = ({ one: { id, name } }: { one: Queued }) => (
  <Checkboxes
    name="expressions"
    idPrefix={`accept-${id}`}
    small={true}
    items={[
      { value: id, label: { children: <span class="nhsuk-u-visually-hidden">{`Accept ${name}`}</span> } },
    ]}
  />
)

const Name = ({ one }: { one: Queued }) => (
  <>
    <a href={`/interest/${one.id}`}>
      <bdi>{one.name}</bdi>
    </a>
    {[one.reference, ...listNotes(one)].map((note) => (
      <>
        <br />
        <span class="nhsuk-u-secondary-text-colour">{note}</span>
      </>
    ))}
  </>
)

const cameWords: Readonly<Record<Came, string>> = {
  invited: 'Was invited',
  'passed-on': 'Came by an invitation that was passed on',
  'word-of-mouth': 'Came by word of mouth',
}

/** What is to be known before it is opened. */
const listNotes = ({ hasAccessNeeds, isAnswered, isEntered, address, came }: Queued): string[] =>
  [
    came !== null && cameWords[came],
    hasAccessNeeds && 'Has access needs',
    isAnswered && 'Has answered your question',
    isEntered && 'Entered by an organiser',
    !address && 'No e-mail',
  ].filter((note) => note !== false)

const Parts = ({ one: { parts }, names }: { one: Queued; names: MapNames }) => (
  <>
    {parts
      .map(({ id, organisation }) => {
        const name = names.get(id)?.name ?? 'A part'
        return organisation ? `${name} (${organisation})` : name
      })
      .join(', ') || 'Not said'}
  </>
)

const Waiting = ({ one, status, now }: { one: Queued; status: Shown; now: Date }) => {
  const { confirmationEndsAt } = one
  if (confirmationEndsAt && isConfirmable({ status, confirmationEndsAt }, now))
    return <>For their own confirmation, until {inWords(confirmationEndsAt)}</>
  const days = daysWaiting(waitsSince(one), now)
  const age = ageOf(days)
  const words = waitInWords(days)
  if (age === 'fresh') return <>{words}</>
  return (
    <Tag colour={age === 'week' ? 'yellow' : 'red'}>
      {words.replace(' ', '\u00a0')}
      <span class="nhsuk-u-visually-hidden">{age === 'week' ? ', over a week' : ', over two weeks'}</span>
    </Tag>
  )
}
