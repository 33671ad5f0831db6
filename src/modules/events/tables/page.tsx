import { describeSeating } from '#maths/matching/index.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Progress } from '#ui/layout/progress.tsx'
import { Section } from '#ui/layout/section.tsx'
import { PrintButton, Toolbar } from '#ui/layout/toolbar.tsx'
import type { Event } from '../event.ts'
import type { Person } from '../list-people.ts'
import { joinsOnline } from '../registration.ts'
import { countRepeats, type Seating } from '../seating.ts'
import { ByName } from './by-name.tsx'
import { RotationTables } from './rotation-tables.tsx'

type Props = {
  event: Event
  seating: Seating | undefined
  /** A later wish that is under way, or failed. */
  wished: Seating | undefined
  people: readonly Person[]
  form: FormState
  done: string | undefined
}

/** Tables mixed by part of the system, over several rotations; to be read out, printed, and changed by hand. */
export const TablesPage = ({ event, seating, wished, people, form, done }: Props) => {
  const home = `/programme/${event.slug}`
  return (
    <Layout
      title={`Tables: ${event.title}`}
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
      <PageHeading
        caption={event.title}
        lead="People sit with others from other parts of the system, and as far as possible never twice with the same person."
      >
        Mixed tables
      </PageHeading>
      {wished && <Wished wished={wished} action={`${home}/tables`} hasTables={seating !== undefined} />}
      {seating && (
        <Mixed
          seating={seating}
          people={new Map(people.map((person) => [person.id, person]))}
          action={`${home}/tables`}
        />
      )}
      <Section title={seating ? 'Mix them anew' : 'Mix them'} id="mix">
        <Wish
          form={form}
          isOnline={event.format === 'online'}
          action={`${home}/tables`}
          count={people.filter((one) => !joinsOnline(event, one)).length}
        />
      </Section>
    </Layout>
  )
}

const says = {
  moved: 'Moved.',
  'changed-meanwhile': 'Somebody has changed the tables meanwhile. They stand below as they are now.',
  'no-seat': 'They have no seat in that rotation, or there is no such table.',
}

type WishProps = { form: FormState; action: string; count: number; isOnline: boolean }

const Wish = ({ form, action, count, isOnline }: WishProps) => (
  <Form action={action}>
    <p>{`${count} ${count === 1 ? 'person has' : 'people have'} a place${isOnline ? '' : ' in the room'}. Whoever said that they couldn’t make it is left out.`}</p>
    <RadioField
      form={form}
      name="whom"
      legend="Who is to be seated?"
      items={[
        { value: 'registered', label: 'Everybody who has a place' },
        { value: 'came', label: 'Those who came' },
      ]}
    />
    <TextField
      form={form}
      name="tableSize"
      label="How many people at a table?"
      hint="3 to 8"
      inputmode="numeric"
      width={2}
    />
    <TextField
      form={form}
      name="rotations"
      label="How many rotations?"
      hint="How often people change tables, and one more"
      inputmode="numeric"
      width={2}
    />
    <SubmitButton>Mix the tables</SubmitButton>
  </Form>
)

type WishedProps = { wished: Seating; action: string; hasTables: boolean }

const Wished = ({ wished, action, hasTables }: WishedProps) => {
  const meanwhile = hasTables && <p>Below are the tables as they were mixed before: they hold until then.</p>
  if (wished.failure)
    return <p>The tables could not be mixed{hasTables && ' anew'}: our mistake. Please try again.</p>
  return (
    <div data-live="how-far" data-island="keep-looking" data-looking="">
      <Progress
        steps={[
          { text: 'The tables are being mixed', state: 'now' },
          { text: 'You read who sits where', state: 'next' },
        ]}
        again={action}
      />
      {meanwhile}
    </div>
  )
}

type MixedProps = { seating: Seating; people: ReadonlyMap<string, Person>; action: string }

const Mixed = ({ seating, people, action }: MixedProps) => {
  return (
    <>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {inWords(seating).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <Toolbar>
        <PrintButton>Print the tables</PrintButton>
      </Toolbar>
      {seating.rotations.map((tables, index) => (
        <Section title={`Rotation ${index + 1}`} id={`rotation-${index + 1}`}>
          <RotationTables tables={tables} people={people} />
          <Move {...{ seating, people, action }} rotation={index + 1} />
        </Section>
      ))}
      <Section title="By name" id="by-name">
        <ByName rotations={seating.rotations} people={people} />
      </Section>
    </>
  )
}

/** What is known of a seating; after a change by hand, only what can be counted. */
function inWords({ proof, rotations, changedAt }: Seating): string[] {
  if (!proof) return []
  if (changedAt) {
    const repeats = countRepeats(rotations)
    return [
      'Somebody was moved by hand, so nothing is proved of these tables any more.',
      repeats === 0
        ? 'Nobody sits twice with the same person.'
        : `Two people sit together again ${repeats} ${repeats === 1 ? 'time' : 'times'}.`,
    ]
  }
  const told = proof.unseated.map((unseated, index) => ({ unseated, tables: rotations[index] ?? [] }))
  return describeSeating({ ...proof, rotations: told })
}

type MoveProps = MixedProps & { rotation: number }

const Move = ({ seating, people, action, rotation }: MoveProps) => {
  const tables = seating.rotations[rotation - 1] ?? []
  const seated = tables
    .flat()
    .flatMap((id) => people.get(id) ?? [])
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
  return (
    <details class="nhsuk-details cw-no-print">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{`Move somebody in rotation ${rotation}`}</span>
      </summary>
      <div class="nhsuk-details__text">
        <Form action={action}>
          <HiddenField name="do" value="move" />
          <HiddenField name="rotation" value={`${rotation}`} />
          <HiddenField name="revision" value={`${seating.revision}`} />
          <div class="nhsuk-form-group">
            <label class="nhsuk-label" for={`person-${rotation}`}>
              Who moves?
            </label>
            <select class="nhsuk-select" id={`person-${rotation}`} name="person">
              {seated.map(({ id, name }) => (
                <option value={id}>{name}</option>
              ))}
            </select>
          </div>
          <div class="nhsuk-form-group">
            <label class="nhsuk-label" for={`table-${rotation}`}>
              To which table?
            </label>
            <select class="nhsuk-select" id={`table-${rotation}`} name="table">
              {tables.map((_, index) => (
                <option value={`${index + 1}`}>{`Table ${index + 1}`}</option>
              ))}
            </select>
          </div>
          <SubmitButton variant="secondary">Move them</SubmitButton>
        </Form>
      </div>
    </details>
  )
}
