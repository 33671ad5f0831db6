import type { Viewer } from '#platform/access.ts'
import { inWordsWithTime } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { downloadableUntil, type RequestState, stateOf } from '../address-request.ts'
import type { AddressRequest } from '../address-requests.ts'
import type { RequestList } from './query.ts'

type Props = {
  list: RequestList
  viewer: Viewer
  now: Date
  isFirst: boolean
  done: string | undefined
}

export const AddressRequestsPage = ({ list: { requests, older }, viewer, now, isFirst, done }: Props) => (
  <Layout title="Lists of addresses" breadcrumb={[{ href: '/members', text: 'Members' }]} robots="noindex">
    <Done done={done} says={says} />
    <PageHeading lead="Nobody takes all members’ addresses away alone: one organiser asks, another allows it.">
      Lists of addresses
    </PageHeading>
    {isFirst && !requests.some(isWaitingOf(viewer)) && (
      <Button href="/members/addresses/ask">Ask for the list</Button>
    )}
    {requests.map((request) => (
      <OneRequest request={request} viewer={viewer} now={now} />
    ))}
    {requests.length === 0 && (
      <EmptyState next={!isFirst && <a href="/members/addresses">See the newest</a>}>
        {isFirst ? 'Nobody has asked in the last year.' : 'Nobody asked before this.'}
      </EmptyState>
    )}
    <Pagination
      previous={isFirst ? undefined : { href: '/members/addresses', children: 'Newest' }}
      next={older ? { href: `/members/addresses?before=${older}`, children: 'Older' } : undefined}
    />
  </Layout>
)

/** Nobody has two requests waiting. */
const isWaitingOf =
  ({ id }: Viewer) =>
  ({ askedBy, decidedAt }: AddressRequest) =>
    askedBy === id && !decidedAt

const says = {
  asked: 'The other organisers are told by e-mail. One of them decides.',
  allowed: 'You allowed it. You are both told by e-mail.',
  refused: 'You refused it. You are both told by e-mail.',
}

type One = { request: AddressRequest; viewer: Viewer; now: Date }

const OneRequest = ({ request, viewer, now }: One) => {
  const { askerName, askedAt, reason, deciderName, decidedAt, decisionReason, downloadedAt } = request
  const state = stateOf(request, now)
  const decider = deciderName ?? 'A former member'
  return (
    <section>
      <h2>{askerName ?? 'A former member'}</h2>
      <SummaryList
        rows={[
          {
            key: 'How it stands',
            value: <Tag colour={stateWords[state].colour}>{stateWords[state].text}</Tag>,
          },
          { key: 'Asked', value: inWordsWithTime(askedAt) },
          { key: 'Why', value: reason },
          decidedAt && {
            key: request.decision === 'allowed' ? 'Allowed' : 'Refused',
            value: `${decider}, ${inWordsWithTime(decidedAt)}`,
          },
          decidedAt && { key: 'Why so', value: decisionReason },
          downloadedAt && { key: 'Downloaded', value: inWordsWithTime(downloadedAt) },
        ]}
      />
      <NextStep request={request} viewer={viewer} state={state} />
    </section>
  )
}

const stateWords: Readonly<
  Record<RequestState, { text: string; colour: 'blue' | 'green' | 'red' | 'grey' }>
> = {
  waiting: { text: 'Waiting for a second person', colour: 'blue' },
  ready: { text: 'Allowed', colour: 'green' },
  refused: { text: 'Refused', colour: 'red' },
  downloaded: { text: 'Downloaded', colour: 'grey' },
  lapsed: { text: 'Allowed, not used', colour: 'grey' },
}

/** What this organiser can do about it: never decide what they asked for, never take what another asked for. */
const NextStep = ({ request, viewer, state }: Omit<One, 'now'> & { state: RequestState }) => {
  const isOwn = request.askedBy === viewer.id
  if (state === 'waiting')
    return isOwn ? (
      <p>Another organiser decides.</p>
    ) : (
      <Button variant="secondary" href={`/members/addresses/${request.id}/decide`}>
        Allow or refuse
        <span class="nhsuk-u-visually-hidden"> the list for {request.askerName ?? 'a former member'}</span>
      </Button>
    )
  if (state !== 'ready' || !isOwn || !request.decidedAt) return null
  return (
    <Form action={`/members/addresses/${request.id}/download`}>
      <p>
        You can download it once, until {inWordsWithTime(downloadableUntil(request.decidedAt))}. Delete it
        when it has done its work.
      </p>
      <SubmitButton>Download the list</SubmitButton>
    </Form>
  )
}
