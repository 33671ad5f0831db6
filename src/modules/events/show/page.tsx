import { whenInWords } from '#platform/when.ts'
import { Button } from '#ui/button/button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Done } from '#ui/layout/done.tsx'
import { type Fact, Facts } from '#ui/layout/facts.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { Section } from '#ui/layout/section.tsx'
import { AccessStatement } from '../access-statement.tsx'
import { unstated } from '../access-words.ts'
import { AllTaken, keptWords, registerWords } from '../all-taken.tsx'
import { byItsClock, type Event, isOnlineBeside, isOver, whereInWords, whyClosed } from '../event.ts'
import { Paragraphs } from '../paragraphs.tsx'
import { standingOf } from '../registration.ts'
import { SourceOf } from '../source-of.tsx'
import type { Around } from './query.ts'

type Props = {
  event: Event
  around: Around
  reader: { isMember: boolean; organises: boolean }
  /** Where the house stands: on paper the address says where one registers. */
  baseUrl: string
  now: Date
  done: string | undefined
}

/** One event: when and where it is, what it is for, what there is for people who need it, and how one comes. */
export const ShowPage = ({ event, around, reader, baseUrl, now, done }: Props) => (
  <Layout
    title={event.title}
    description={event.objective || event.lens || `An event: ${whenInWords(event).line}.`}
    thread={event.characteristic || undefined}
    breadcrumb={[
      { href: '/events', text: 'Events' },
      ...(around.series ? [{ href: `/events/series/${around.series.slug}`, text: around.series.title }] : []),
    ]}
  >
    <Done done={done} says={says} />
    <PageHeading
      caption={whenInWords(event).day}
      lead={event.objective || undefined}
      thread={event.characteristic || undefined}
    >
      {event.title}
    </PageHeading>
    {event.cancelledAt && <Cancelled event={event} />}
    <Facts facts={[...factsOf(event, around, now), ...calendarFact(event, now)]} />
    <HowToCome {...{ event, around, reader, baseUrl, now }} />
    {event.lens && (
      <Section title="The question" id="lens">
        <Quote thread={event.characteristic || undefined}>{event.lens}</Quote>
      </Section>
    )}
    {event.about && (
      <Section title="What it is" id="about">
        <Paragraphs words={event.about} />
      </Section>
    )}
    {unstated(event).length === 0 && (
      <Section title="What there is for you" id="access">
        <AccessStatement access={event} />
      </Section>
    )}
    <SourceOf source={event.source} />
  </Layout>
)

const says = {
  claimed: 'It is among your events now.',
}

const Cancelled = ({ event }: { event: Event }) => (
  <InsetText>
    <p>
      <strong>This event does not take place.</strong> {event.cancelledBecause}
    </p>
  </InsetText>
)

const factsOf = (event: Event, { characteristic, series, came, kept }: Around, now: Date): Fact[] => {
  const { line, note } = whenInWords(event)
  return [
    { term: 'When', fact: note ? `${line}. ${note}` : line },
    { term: 'Where', fact: whereInWords(event) },
    ...(event.theme ? [{ term: 'Theme', fact: event.theme }] : []),
    ...(characteristic ? [{ term: 'Characteristic', fact: characteristic }] : []),
    ...(series
      ? [{ term: 'Series', fact: <a href={`/events/series/${series.slug}`}>{series.title}</a> }]
      : []),
    ...(isOver(event, now) && came > 0 ? [{ term: 'Came', fact: countedWords(came) }] : []),
    ...(event.capacity === null
      ? []
      : [
          {
            term: isOnlineBeside(event) ? 'Places in the room' : 'Places',
            fact: placesWords(event, { kept, now }),
          },
        ]),
  ]
}

/** From the beginning it is said for whom places are kept: nobody should learn it only once the others are gone. */
const placesWords = (event: Event, { kept, now }: { kept: Around['kept']; now: Date }): string => {
  const places = `${event.capacity?.toLocaleString('en-GB')}`
  if (kept.length === 0 || event.isFull || isOver(event, now)) return places
  return `${places}. ${kept.map((one) => keptWords(event, one)).join(' ')}`
}

/** A file for whoever does not register; with a place comes one of its own. */
const calendarFact = (event: Event, now: Date): Fact[] =>
  isOver(event, now) || event.cancelledAt
    ? []
    : [
        {
          term: 'Calendar',
          fact: (
            <a class="cw-print-hidden" href={`/events/${event.slug}/calendar.ics`}>
              Take it into your calendar
            </a>
          ),
        },
      ]

const countedWords = (came: number) => (came === 1 ? '1 person' : `${came.toLocaleString('en-GB')} people`)

type Coming = Omit<Props, 'done'>

const HowToCome = ({ event, around, reader, baseUrl, now }: Coming) => {
  const home = `/events/${event.slug}`
  const standing = around.own && standingOf(around.own)
  return (
    <>
      {around.hasOutputs && <Button href={`${home}/outputs`}>Read what came of it</Button>}
      {standing === 'registered' || standing === 'waiting' ? (
        <Own standing={standing} home={home} isPast={isOver(event, now)} />
      ) : (
        <Open {...{ event, baseUrl, now }} kept={around.kept} isMember={reader.isMember} />
      )}
      {reader.organises && (
        <p class="cw-print-hidden">
          <a href={`/programme/${event.slug}`}>Run this event</a>
        </p>
      )}
    </>
  )
}

type Own = { standing: 'registered' | 'waiting'; home: string; isPast: boolean }

const Own = ({ standing, home, isPast }: Own) => (
  <>
    <p>
      {standing === 'waiting'
        ? 'You are on the waiting list.'
        : isPast
          ? 'You were registered.'
          : 'You have a place.'}
    </p>
    <Button href={`${home}/place`} variant="secondary">
      {isPast ? 'Say whether you came' : standing === 'waiting' ? 'See where you stand' : 'See your place'}
    </Button>
  </>
)

type OpenProps = Pick<Props, 'event' | 'baseUrl' | 'now'> & { kept: Around['kept']; isMember: boolean }

const Open = ({ event, baseUrl, kept, isMember, now }: OpenProps) => {
  const home = `/events/${event.slug}`
  const closed = whyClosed(event, now)
  if (closed === 'not-yet' && event.opensAt)
    return <p>{`You can register from ${byItsClock(event, event.opensAt)}.`}</p>
  if (closed === 'closed') return <p>Registration is closed.</p>
  if (closed) return null
  return (
    <>
      {event.isFull && <AllTaken event={event} kept={kept} />}
      {isMember || event.guestsMayRegister ? (
        <Button href={`${home}/register`}>{registerWords({ event, kept })}</Button>
      ) : (
        <p>
          This event is for members. <a href={`/sign-in?to=${home}/register`}>Sign in to register</a>, or{' '}
          <a href="/join">become a member</a>.
        </p>
      )}
      <p class="cw-paper-only">{`Register at ${baseUrl}${home}`}</p>
      {!isMember && event.guestsMayRegister && (
        <p class="cw-print-hidden">
          You need no account. As a member, <a href={`/sign-in?to=${home}/register`}>sign in</a> and you need
          type nothing.
        </p>
      )}
    </>
  )
}
