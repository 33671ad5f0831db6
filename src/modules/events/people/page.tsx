import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { PrintButton, Toolbar } from '#ui/layout/toolbar.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { type Event, whyClosed } from '../event.ts'
import type { Person } from '../list-people.ts'
import { PagesOfList } from '../pages-of-list.tsx'
import { isWithoutMail } from '../registration.ts'
import { TellThese } from './to-tell.tsx'

type Props = {
  event: Event
  /** Everybody who has a place, to be counted; below is one page of them. */
  all: readonly Person[]
  registered: readonly Person[]
  waiting: readonly Person[]
  everybodyWaiting: readonly Person[]
  movedAt: Date | null
  now: Date
  number: number
  pages: number
  done: string | undefined
}

/** Everybody at an event, as its organisers see them: one press says who came. */
export const PeoplePage = (props: Props) => {
  const { event, all, registered, waiting, everybodyWaiting, movedAt, now, number, pages, done } = props
  const home = `/programme/${event.slug}`
  const hasBegun = now >= event.startsAt
  return (
    <Layout
      title={`People: ${event.title}`}
      robots="noindex"
      width="wide"
      breadcrumb={[
        { href: '/events', text: 'Events' },
        { href: '/programme', text: 'Programme' },
        { href: home, text: event.title },
      ]}
    >
      <Done done={done} says={says} />
      <PageHeading caption={event.title} lead={countedWords(all, hasBegun)}>
        People
      </PageHeading>
      <Toolbar>
        <PrintButton>Print the list</PrintButton>
        {whyClosed(event, now) === null && (
          <a href={`${home}/write-down`}>Write somebody down who has no e-mail</a>
        )}
      </Toolbar>
      <TellThese event={event} people={[...all, ...everybodyWaiting]} movedAt={movedAt} />
      {all.length === 0 && (
        <EmptyState next={<a href={home}>Back to the event</a>}>Nobody has registered yet.</EmptyState>
      )}
      {registered.length > 0 && (
        <Form action={`${home}/people`}>
          <HiddenField name="page" value={`${number}`} />
          <People title="Who has a place" people={registered} hasBegun={hasBegun} />
        </Form>
      )}
      {waiting.length > 0 && (
        <Section title="Who waits, in their order" id="waiting">
          <Form action={`${home}/people`}>
            <HiddenField name="page" value={`${number}`} />
            <People title="Who waits" people={waiting} hasBegun={false} />
          </Form>
        </Section>
      )}
      <PagesOfList at={`${home}/people`} page={number} pages={pages} />
    </Layout>
  )
}

const says = {
  removed: 'They have no place any more, and we have told them. It goes to the next in the list.',
  'removed-untold':
    'They have no place any more. They have no e-mail, so please tell them. It goes to the next in the list.',
  'written-registered': 'They are written down, and have a place. Please tell them so.',
  'written-waiting':
    'They are written down, and wait in the list. When they have a place, this page asks you to tell them.',
  'written-already': 'They were written down already.',
  'told-them': 'Thank you. They know.',
  'not-yet': 'Whether somebody came can be said once it has begun.',
  gone: 'They are not registered any more.',
  over: 'It is over, so nobody can be taken out any more.',
}

function countedWords(registered: readonly Person[], hasBegun: boolean): string {
  const of = (came: Person['came']) => registered.filter((one) => one.came === came).length
  const all = `${registered.length} ${registered.length === 1 ? 'person has' : 'people have'} a place`
  return hasBegun
    ? `${all}: ${of('came')} came, ${of('could-not')} couldn’t make it, of ${of(null)} nothing is said yet.`
    : `${all}.`
}

type PeopleProps = { title: string; people: readonly Person[]; hasBegun: boolean }

const People = ({ title, people, hasBegun }: PeopleProps) => (
  <Table
    caption={{ children: title, class: 'nhsuk-u-visually-hidden' }}
    firstCellIsHeader={true}
    responsive={true}
    head={['Name', 'Part of the system', 'What they told', hasBegun ? 'Came?' : 'Change']}
    rows={people.map((person) => [
      { children: <Name person={person} />, id: `one-${person.id}` },
      person.part || 'Not said',
      { children: <Told person={person} /> },
      { children: hasBegun ? <Came person={person} /> : <Remove person={person} /> },
    ])}
  />
)

const Name = ({ person }: { person: Person }) => {
  const { name, memberId } = person
  if (memberId !== null) return <a href={`/members/${memberId}`}>{name}</a>
  return <>{`${name} (${isWithoutMail(person) ? 'no e-mail' : 'guest'})`}</>
}

const Told = ({ person: { carers, interpreters, answers, reachedHow, by } }: { person: Person }) => (
  <>
    {reachedHow && (
      <p>
        Reached by <bdi>{reachedHow}</bdi>
      </p>
    )}
    {by && <p>{`Written down by ${by}, to whom they agreed`}</p>}
    {carers > 0 && <p>{`With ${carers} ${carers === 1 ? 'carer' : 'carers'}`}</p>}
    {interpreters > 0 && (
      <p>{`With ${interpreters} ${interpreters === 1 ? 'interpreter' : 'interpreters'}`}</p>
    )}
    {answers.map(({ question, words }) => (
      <p>
        <strong>{question}</strong> {words}
      </p>
    ))}
  </>
)

const Came = ({ person: { id, name, came } }: { person: Person }) => (
  <>
    {came !== 'came' ? (
      <SubmitButton name="press" value={`came:${id}`} small={true}>
        Came<span class="nhsuk-u-visually-hidden">: {name}</span>
      </SubmitButton>
    ) : (
      <p>Came</p>
    )}
    {came !== 'could-not' ? (
      <SubmitButton name="press" value={`could-not:${id}`} variant="secondary" small={true}>
        Couldn’t make it<span class="nhsuk-u-visually-hidden">: {name}</span>
      </SubmitButton>
    ) : (
      <p>Couldn’t make it</p>
    )}
    {came !== null && (
      <SubmitButton name="press" value={`not-said:${id}`} variant="secondary" small={true}>
        Take that back<span class="nhsuk-u-visually-hidden">: {name}</span>
      </SubmitButton>
    )}
  </>
)

const Remove = ({ person: { id, name } }: { person: Person }) => (
  <SubmitButton name="press" value={`remove:${id}`} variant="secondary" small={true}>
    Take out<span class="nhsuk-u-visually-hidden">: {name}</span>
  </SubmitButton>
)
