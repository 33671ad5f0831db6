import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Toolbar } from '#ui/layout/toolbar.tsx'
import { PagesOfList } from '#ui/pagination/pages-of-list.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { type Counted, peopleInWords } from '../counted.ts'
import { type Event, whyClosed } from '../event.ts'
import type { Person } from '../list-people.ts'
import type { Untold } from '../list-untold.ts'
import { Name, Told } from './cells.tsx'
import { Nobody } from './nobody.tsx'
import { TellThese } from './to-tell.tsx'

type Props = {
  event: Event
  /** Everybody who has a place, to be counted; below is one page of them. */
  all: readonly Person[]
  registered: readonly Person[]
  waiting: readonly Person[]
  everybodyWaiting: readonly Person[]
  untold: readonly Untold[]
  counted: Counted
  form: FormState
  now: Date
  number: number
  pages: number
  done: string | undefined
}

/** Everybody at an event, as its organisers see them: one press says who came. */
export const PeoplePage = (props: Props) => {
  const { event, all, everybodyWaiting, untold, counted, form, now, number, pages, done } = props
  const home = `/programme/${event.slug}`
  const hasBegun = now >= event.startsAt
  return (
    <Layout
      title={`People: ${event.title}`}
      robots="noindex"
      width="wide"
      problem={form.problems.length > 0}
      breadcrumb={[
        { href: '/events', text: 'Events' },
        { href: '/programme', text: 'Programme' },
        { href: home, text: event.title },
      ]}
    >
      <Done done={done} says={says} />
      <Problems form={form} />
      <PageHeading caption={event.title} lead={countedWords(event, counted, hasBegun)}>
        People
      </PageHeading>
      <Toolbar>
        <a href={`${home}/people?list=print`}>A list to print and tick off</a>
        {whyClosed(event, now) === null && (
          <a href={`${home}/write-down`}>Write somebody down who has no e-mail</a>
        )}
      </Toolbar>
      <TellThese event={event} untold={untold} />
      {all.length + everybodyWaiting.length === 0 && !counted.isForgotten && (
        <Nobody {...{ event, form, now, counted }} />
      )}
      <Lists {...props} />
      <PagesOfList at={`${home}/people`} page={number} pages={pages} />
    </Layout>
  )
}

const Lists = ({ event, registered, waiting, now, number }: Props) => {
  const action = `/programme/${event.slug}/people`
  return (
    <>
      {registered.length > 0 && (
        <Form action={action}>
          <HiddenField name="page" value={`${number}`} />
          <People
            event={event}
            title="Who has a place"
            people={registered}
            hasBegun={now >= event.startsAt}
            now={now}
          />
        </Form>
      )}
      {waiting.length > 0 && (
        <Section title="Who waits, in their order" id="waiting">
          <Form action={action}>
            <HiddenField name="page" value={`${number}`} />
            <People event={event} title="Who waits" people={waiting} hasBegun={false} now={now} />
          </Form>
        </Section>
      )}
    </>
  )
}

const says = {
  removed: 'They have no place any more, and we have told them. It goes to the next in the list.',
  'removed-known': 'They have no place any more. It goes to the next in the list.',
  'removed-untold':
    'They have no place any more. Our mail does not reach them, so please tell them. It goes to the next in the list.',
  'written-registered': 'They are written down, and have a place. Please tell them so.',
  'written-waiting':
    'They are written down, and wait in the list. When they have a place, this page asks you to tell them.',
  'written-already': 'They were written down already.',
  'anew-told-anew': 'Saved.',
  'anew-comes-anew': 'Saved. They take part otherwise from now on: please tell them.',
  'anew-moved-up': 'Saved, and there is a place for them: they have it now. Please tell them.',
  'anew-waits-for-room':
    'Saved. They have a place online, and wait for one in the room. When they have it, this page asks you to tell them.',
  'anew-gone': 'Nothing of theirs can be changed any more.',
  'told-them': 'Thank you. They know.',
  'not-yet': 'Whether somebody came can be said once it has begun.',
  counted: 'Saved. Everybody can read how many came.',
  known: 'People are named here, so they are counted by name.',
  gone: 'They are not registered any more.',
  over: 'It is over, so nobody can be taken out any more.',
}

function countedWords(event: Event, counted: Counted, hasBegun: boolean): string {
  const { registered, came, couldNot, isForgotten, isTyped } = counted
  if (isTyped) return `${came} came, as an organiser said. Nobody registered here.`
  if (isForgotten)
    return `${came} came, of ${registered} who had a place. Their names are forgotten, and only counts are kept.`
  const all = peopleInWords(event, counted)
  const unsaid = registered - came - couldNot
  return hasBegun
    ? `${all} ${came} came, ${couldNot} couldn’t make it, of ${unsaid} nothing is said yet.`
    : all
}

type PeopleProps = {
  event: Event
  title: string
  people: readonly Person[]
  hasBegun: boolean
  now: Date
}

const People = ({ event, title, people, hasBegun, now }: PeopleProps) => (
  <Table
    caption={{ children: title, class: 'nhsuk-u-visually-hidden' }}
    firstCellIsHeader={true}
    responsive={true}
    head={['Name', 'Part of the system', 'What they told', hasBegun ? 'Came?' : 'Change']}
    rows={people.map((person) => [
      { children: <Name person={person} />, id: `one-${person.id}`, class: 'cw-long-name' },
      person.part || 'Not said',
      { children: <Told person={person} event={event} now={now} /> },
      { children: hasBegun ? <Came person={person} /> : <Remove person={person} /> },
    ])}
  />
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
  <a href={`?remove=${id}`}>
    Take out<span class="nhsuk-u-visually-hidden">: {name}</span>
  </a>
)
