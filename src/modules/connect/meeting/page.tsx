import { type Day, dayOf } from '#platform/day.ts'
import { Details } from '#ui/details/details.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { GroundRules, RaiseConcern } from '../ground-rules.tsx'
import { inARow } from '../introduced.ts'
import { isOpenFor } from '../meeting.ts'
import { closingQuestion } from '../prompts.ts'
import { isLookedIn } from '../round.ts'
import { withWeekday, writeByDay } from '../when.ts'
import { Addresses, After, Otherwise } from './after.tsx'
import { Conversation } from './conversation.tsx'
import type { MeetingView } from './query.ts'
import { Times } from './times.tsx'
import { Who } from './who.tsx'

type Props = { view: MeetingView; once: string; now: Date; done: string | undefined }

/** A meeting, for one of its people: who the others are, what to talk about, when, and what came of it. */
export const MeetingPage = (props: Props) => {
  const { view } = props
  const { meeting, others } = view
  const isOpen = isOpenFor(meeting, view.me.memberId)
  const title = others.length > 0 ? `You and ${inARow(others.map(({ name }) => name))}` : 'Your conversation'
  return (
    <Layout
      title={title}
      breadcrumb={[
        { href: '/connect', text: 'Connect Five' },
        { href: '/connect/meetings', text: 'My conversations' },
      ]}
      thread={meeting.characteristic || undefined}
      robots="noindex"
    >
      <PageHeading
        caption={`Round ${meeting.roundNumber}: ${meeting.theme}`}
        thread={meeting.characteristic || undefined}
      >
        {title}
      </PageHeading>
      {isOpen ? <Open {...props} /> : <Over {...props} />}
    </Layout>
  )
}

const Open = ({ view, once, now, done }: Props) => {
  const { meeting, others } = view
  const times = <Times {...view} now={now} done={done} />
  return (
    <>
      <p>{lead(view, dayOf(now))}</p>
      {meeting.agreedSlotId && times}
      {others.map((other) => (
        <Who other={other} />
      ))}
      <h2>To talk about, if you like</h2>
      <ul>
        {[...meeting.prompts, closingQuestion].map((prompt) => (
          <li>{prompt}</li>
        ))}
      </ul>
      {!meeting.agreedSlotId && times}
      <Conversation {...view} isOpen={true} once={once} done={done} />
      <Addresses {...view} done={done} />
      <After {...view} done={done} />
      <Otherwise meeting={meeting} />
      <Details summary="Ground rules" class="cw-print-hidden">
        <GroundRules />
      </Details>
      <div class="cw-messages__on-paper">
        <h2>Ground rules</h2>
        <GroundRules />
      </div>
      <RaiseConcern />
    </>
  )
}

/** Who writes first and by when, how long it takes, and what suits all; or that the round is over. */
function lead({ meeting, me, others, suits, messages }: MeetingView, today: Day): string {
  if (meeting.closedAt) return 'This round is over. You can still write to each other here.'
  const introducedAt = me.introducedAt ?? meeting.madeAt
  const by = withWeekday(writeByDay({ introducedAt, endsOn: meeting.endsOn }))
  const starter = others.find(({ memberId }) => memberId === meeting.starterId)
  const first =
    messages.length > 0 || meeting.agreedSlotId !== null
      ? ''
      : meeting.starterId === me.memberId
        ? `Please write first, by ${by}.`
        : starter
          ? `${starter.name} is asked to write first, by ${by}. You may, too.`
          : 'Whoever reads this first, please write first.'
  const until =
    meeting.endsOn < today
      ? `The round ended on ${withWeekday(meeting.endsOn)}; you can still meet.`
      : `You have until ${withWeekday(meeting.endsOn)}.`
  return [first, '30 minutes is plenty.', until, suits].filter((words) => words !== '').join(' ')
}

/** It did not come about, or its reader is in it no more: what was written stays theirs. */
const Over = ({ view, once, now, done }: Props) => {
  const { meeting, me } = view
  return (
    <>
      <p>
        {me.droppedOutAt
          ? 'You are not in this conversation any more. Nobody was told a reason.'
          : isLookedIn(meeting, dayOf(now))
            ? 'This conversation does not take place. You come first in the next round, and we look for somebody else for you in this one.'
            : 'This conversation does not take place. You come first in the next round.'}
      </p>
      <p>
        <a href={`/connect/${meeting.campaignSlug}`}>{`See the rounds of ${meeting.campaignTitle}`}</a>
      </p>
      {view.messages.length > 0 && <Conversation {...view} isOpen={false} once={once} done={done} />}
      <RaiseConcern />
    </>
  )
}
