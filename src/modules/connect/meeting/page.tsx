import { dayInWords, dayOf } from '#platform/day.ts'
import { Details } from '#ui/details/details.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { GroundRules, RaiseConcern } from '../ground-rules.tsx'
import { inARow } from '../introduced.ts'
import { isOpenFor } from '../meeting.ts'
import { closingQuestion } from '../prompts.ts'
import { isLookedIn } from '../round.ts'
import { formatsInWords } from '../ways-to-meet.ts'
import { writeByDay } from '../when.ts'
import { Addresses, After, Otherwise } from './after.tsx'
import { Conversation } from './conversation.tsx'
import type { MeetingView } from './query.ts'
import { Times } from './times.tsx'
import { Who } from './who.tsx'

type Props = { view: MeetingView; once: string; now: Date; done: string | undefined }

/** A meeting, for one of its people: who the others are, what to talk about, when, and what came of it. */
export const MeetingPage = ({ view, once, now, done }: Props) => {
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
      <Done done={done} says={says} />
      <PageHeading
        caption={`Round ${meeting.roundNumber}: ${meeting.theme}`}
        thread={meeting.characteristic || undefined}
      >
        {title}
      </PageHeading>
      {isOpen ? <Open view={view} once={once} now={now} /> : <Over view={view} once={once} now={now} />}
    </Layout>
  )
}

const says = {
  sent: 'Your message is on its way.',
  shared: 'You share your address. It is shown once everybody agreed.',
  'taken-back': 'Done. Your address is shown to nobody here.',
  offered: 'You offered a time. The others get an e-mail.',
  'offer-withdrawn': 'You took the time back.',
  suits: 'Thank you. The others see that it suits you.',
  'suits-not': 'Thank you for saying so.',
  agreed: 'You meet then. Everybody gets an e-mail with a calendar file.',
  'time-cancelled': 'That time does not stand any more. Everybody was told.',
  'not-all': 'It does not suit everybody yet.',
  answered: 'Thank you. Is there something that you would like to keep of it?',
  captured: 'Thank you for sharing it.',
  asked: 'Thank you. The others are asked whether they agree; until then nobody else sees it.',
}

const Open = ({ view, once, now }: Omit<Props, 'done'>) => {
  const { meeting, others } = view
  return (
    <>
      <p>{lead(view)}</p>
      {others.map((other) => (
        <Who other={other} />
      ))}
      <h2>To talk about, if you like</h2>
      <ul>
        {[...meeting.prompts, closingQuestion].map((prompt) => (
          <li>{prompt}</li>
        ))}
      </ul>
      <Times {...view} isOpen={true} now={now} />
      <Conversation {...view} isOpen={true} once={once} />
      <Addresses {...view} />
      <After {...view} isOpen={true} />
      <Otherwise meeting={meeting} />
      <Details summary="Ground rules">
        <GroundRules />
      </Details>
      <RaiseConcern />
    </>
  )
}

/** Who writes first and by when, how long it takes, and what suits all. */
function lead({ meeting, me, others, formats, messages }: MeetingView): string {
  const introducedAt = me.introducedAt ?? meeting.madeAt
  const by = dayInWords(writeByDay({ introducedAt, endsOn: meeting.endsOn }))
  const starter = others.find(({ memberId }) => memberId === meeting.starterId)
  const first =
    messages.length > 0
      ? ''
      : meeting.starterId === me.memberId
        ? `Please write first, by ${by}. `
        : starter
          ? `${starter.name} is asked to write first, by ${by}. You may, too. `
          : 'Whoever reads this first, please write first. '
  const how = formatsInWords(formats)
  return `${first}30 minutes is plenty. You have until ${dayInWords(meeting.endsOn)}.${how ? ` What suits you all: ${how}.` : ''}`
}

/** It did not come about, or its reader is in it no more: what was written stays theirs. */
const Over = ({ view, once, now }: Omit<Props, 'done'>) => {
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
      {view.messages.length > 0 && <Conversation {...view} isOpen={false} once={once} />}
      <RaiseConcern />
    </>
  )
}
