import { whenInWords } from '#platform/when.ts'
import { Button } from '#ui/button/button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { type Fact, Facts } from '#ui/layout/facts.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { TaskList, type TaskListItem } from '#ui/task-list/task-list.tsx'
import { unstated } from '../access-words.ts'
import { type Counted, peopleInWords } from '../counted.ts'
import { type Event, isCancelled, isDraft, isOver, mayWaitOnline, whereInWords } from '../event.ts'
import type { Missing } from '../missing.ts'
import { MissingList } from '../missing-list.tsx'
import { Unmailed } from '../unmailed.tsx'

type Props = {
  event: Event
  people: Counted
  questions: number
  /** Places that are kept for parts of the system. */
  kept: number
  /** What keeps it from being published, while it is prepared. */
  missing: readonly Missing[]
  now: Date
  done: string | undefined
}

/** One event as its organisers see it: how it stands, what to do next, and everything that can be changed. */
export const OverviewPage = (props: Props) => {
  const { event, now, done } = props
  return (
    <Layout
      title={event.title}
      robots="noindex"
      breadcrumb={[
        { href: '/events', text: 'Events' },
        { href: '/programme', text: 'Programme' },
      ]}
      thread={event.characteristic || undefined}
    >
      <Done done={done} says={says} />
      <PageHeading caption={stands(event, now)} lead={whenInWords(event).line}>
        {event.title}
      </PageHeading>
      <Next {...props} />
      <Facts facts={factsOf(props)} />
      {isDraft(event) ? <Preparing {...props} /> : <Running {...props} />}
    </Layout>
  )
}

const says = {
  prepared: 'It is prepared. Nobody sees it but organisers.',
  saved: 'Saved.',
  published: 'It is published. Everybody sees it.',
  recorded: 'It is in the record. Everybody sees it among the past events.',
  cancelled: 'It is cancelled. We have written to everybody who registered or waited.',
  already: 'That had been done already.',
  over: 'It is over, so it cannot be cancelled any more.',
  rescheduled: 'Saved. Whoever registered has been written to.',
  duplicated: 'It is a copy, in preparation. Nobody sees it but organisers.',
  sent: 'Your message is on its way.',
}

function stands(event: Event, now: Date): string {
  if (isCancelled(event)) return 'Cancelled'
  if (isDraft(event)) return 'In preparation'
  return isOver(event, now) ? 'Over' : 'Published'
}

const Next = ({ event, people, missing, now }: Props) => {
  const home = `/programme/${event.slug}`
  if (isCancelled(event))
    return (
      <>
        <p>{event.cancelledBecause}</p>
        <Unmailed event={event} people={people} />
      </>
    )
  if (isDraft(event))
    return missing.length > 0 ? (
      <MissingList missing={missing} />
    ) : (
      <Button href={`${home}/publish`}>Publish it</Button>
    )
  if (now >= event.startsAt) return <Button href={`${home}/people`}>Say who came</Button>
  return <Button href={`${home}/people`}>See who comes</Button>
}

const factsOf = ({ event, people, questions, kept }: Props): Fact[] => [
  {
    term: 'Where',
    fact: whereInWords(event),
  },
  {
    term: mayWaitOnline(event) ? 'Places in the room' : 'Places',
    fact:
      event.capacity === null
        ? 'For everybody'
        : kept === 0
          ? event.capacity.toLocaleString('en-GB')
          : `${event.capacity.toLocaleString('en-GB')}, of which ${kept.toLocaleString('en-GB')} are kept for parts of the system`,
  },
  ...(questions > 0 ? [{ term: 'Questions', fact: questions.toLocaleString('en-GB') }] : []),
  ...(isDraft(event)
    ? []
    : [
        { term: 'People', fact: peopleInWords(event, people) },
        ...(people.came + people.couldNot > 0
          ? [{ term: 'Came', fact: people.came.toLocaleString('en-GB') }]
          : []),
      ]),
]

const done = <Tag colour="green">Done</Tag>
const toDo = <Tag colour="yellow">To do</Tag>

const Preparing = ({ event, questions }: Props) => {
  const home = `/programme/${event.slug}`
  const items: TaskListItem[] = [
    {
      heading: 'What it is',
      href: `${home}/change`,
      status: event.about || event.objective || event.lens ? { children: done } : 'Optional',
    },
    {
      heading: 'When and where',
      href: `${home}/time`,
      status: { children: event.format === 'online' || event.place ? done : toDo },
    },
    {
      heading: 'What there is for people',
      hint: 'Captions, British Sign Language, step-free access, breaks',
      href: `${home}/access`,
      status: { children: unstated(event).length === 0 ? done : toDo },
    },
    {
      heading: 'Places',
      hint: 'How many, for whom some are kept, and from when until when people register',
      href: `${home}/places`,
      status: event.capacity === null ? 'Optional' : { children: done },
    },
    {
      heading: 'Questions',
      href: `${home}/questions`,
      status: questions === 0 ? 'Optional' : { children: done },
    },
    {
      heading: 'Reminders',
      hint: 'A day and an hour before, unless you choose otherwise',
      href: `${home}/reminders`,
      status: 'Optional',
    },
  ]
  return (
    <Section title="Prepare it" id="prepare">
      <TaskList items={items} />
      <Links
        links={[
          { href: `${home}/board`, text: 'Live board' },
          { href: `${home}/duplicate`, text: 'Make a copy of it' },
        ]}
      />
    </Section>
  )
}

const Running = ({ event, now }: Props) => {
  const home = `/programme/${event.slug}`
  const isOn = !isCancelled(event) && !isOver(event, now)
  return (
    <>
      {!isCancelled(event) && (
        <Section title="In the room" id="room">
          <Links
            links={[
              { href: `${home}/people`, text: 'Who comes, who waits, who came' },
              { href: `${home}/board`, text: 'Live board' },
              { href: `${home}/tables`, text: 'Mixed tables' },
              { href: `${home}/outputs`, text: 'What came of it' },
              { href: `${home}/record-decision`, text: 'Record a decision of this event' },
            ]}
          />
        </Section>
      )}
      <Section title="More" id="more">
        <Links
          links={[
            { href: `/events/${event.slug}`, text: 'See its page as everybody sees it' },
            { href: `${home}/change`, text: 'Change what it says of itself' },
            { href: `${home}/access`, text: 'What there is for people' },
            ...(isOn
              ? [
                  { href: `${home}/places`, text: 'Places' },
                  { href: `${home}/questions`, text: 'Questions' },
                  { href: `${home}/reminders`, text: 'Reminders' },
                  { href: `${home}/reschedule`, text: 'Change its time or place' },
                ]
              : []),
            { href: `${home}/message`, text: 'Write to those who registered' },
            { href: `${home}/duplicate`, text: 'Make a copy of it' },
            ...(isOn ? [{ href: `${home}/cancel`, text: 'Cancel it' }] : []),
          ]}
        />
      </Section>
    </>
  )
}

const Links = ({ links }: { links: readonly { href: string; text: string }[] }) => (
  <ul class="nhsuk-list">
    {links.map(({ href, text }) => (
      <li>
        <a href={href}>{text}</a>
      </li>
    ))}
  </ul>
)
