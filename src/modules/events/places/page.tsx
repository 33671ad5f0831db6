import { Details } from '#ui/details/details.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { FieldsetGroup } from '#ui/form/fieldset-group.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { YesNo } from '#ui/form/yes-no.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { ChangedMeanwhile } from '#ui/layout/changed-meanwhile.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { allKeep, type Counted, type Crowd, crowdInWords, peopleInWords } from '../counted.ts'
import type { Event } from '../event.ts'
import { keptField } from './form.ts'

type Props = {
  event: Event
  form: FormState
  parts: readonly { id: string; name: string }[]
  people: Counted
  /** Places that are kept and taken, for each part of the system that has any. */
  byPart: readonly { name: string; kept: number; taken: number }[]
  isStale?: boolean
  /** What the organiser reads before they say yes to more people than places. */
  crowd?: Crowd
}

/** How many places there are, for whom some are kept, and from when until when people register. */
export const PlacesPage = ({ event, form, parts, people, byPart, isStale = false, crowd }: Props) => {
  const home = `/programme/${event.slug}`
  return (
    <Layout title="Places" robots="noindex" back={home} problem={form.problems.length > 0}>
      <Problems form={form} />
      <PageHeading caption={event.title}>Places</PageHeading>
      {isStale && <ChangedMeanwhile href={`${home}/places`} />}
      {people.registered + people.waiting > 0 && (
        <p>{`${peopleInWords(event, people)} Fewer places than are taken throw nobody out; more go to those who wait, at once.`}</p>
      )}
      {crowd && (
        <InsetText>
          <p>{`${crowdInWords(crowd)} ${allKeep}`}</p>
          <p>Nothing is saved yet. If it is to be so, press “Save it so” below.</p>
        </InsetText>
      )}
      <Form action={`${home}/places`}>
        {crowd && <HiddenField name="agreed" value={`${crowd.taken}`} />}
        <HiddenField name="revision" value={String(form.values.revision ?? '')} />
        <TextField
          form={form}
          name="capacity"
          label="How many places are there? (optional)"
          hint="Leave it empty where nobody is turned away"
          inputmode="numeric"
          width={5}
        />
        {event.format === 'both' && <Online form={form} />}
        <Who event={event} form={form} />
        <Opening form={form} />
        <Kept form={form} parts={parts} />
        <SubmitButton>{crowd ? 'Save it so' : 'Save'}</SubmitButton>
      </Form>
      {byPart.length > 0 && <ByPart byPart={byPart} />}
    </Layout>
  )
}

const Online = ({ form }: { form: FormState }) => (
  <RadioField
    form={form}
    name="online"
    legend="Does whoever joins online take one of the places?"
    items={[
      { value: 'beside', label: 'No, they are places in the room' },
      { value: 'counted', label: 'Yes' },
    ]}
  />
)

/** Few change it, so what holds stands in the line that opens it. */
const Who = ({ event, form }: Pick<Props, 'event' | 'form'>) => (
  <Details
    summary={`Who registers: ${event.guestsMayRegister ? 'members and guests' : 'members'}. Carers and interpreters ${event.companionsTakePlaces ? 'take places' : 'come beside the places'}`}
    open={form.problems.some(({ field }) => field === 'guests' || field === 'companions')}
  >
    <YesNo form={form} name="guests" legend="May guests without an account register?" />
    <RadioField
      form={form}
      name="companions"
      legend="How are carers and interpreters counted who come with somebody?"
      items={[
        { value: 'counted', label: 'Each takes one of the places' },
        { value: 'beside', label: 'They come beside the places' },
      ]}
    />
  </Details>
)

const ByPart = ({ byPart }: Pick<Props, 'byPart'>) => (
  <Section title="Taken so far" id="taken">
    <ul class="nhsuk-list nhsuk-list--bullet">
      {byPart.map(({ name, kept, taken }) => (
        <li>{kept > 0 ? `${name}: ${taken} taken, ${kept} kept` : `${name}: ${taken} taken`}</li>
      ))}
    </ul>
  </Section>
)

const has = (form: FormState, names: readonly string[]) =>
  names.some((name) => form.values[name]) || form.problems.some(({ field }) => names.includes(field))

const Opening = ({ form }: { form: FormState }) => (
  <Details
    summary="From when until when people register"
    open={has(form, ['opensOn.day', 'closesOn.day', 'opensOn', 'closesOn', 'opensTime', 'closesTime'])}
  >
    <p>Without these, from publishing on until it begins.</p>
    <DateField form={form} name="opensOn" legend="It opens on (optional)" />
    <TextField form={form} name="opensTime" label="At (optional)" hint="For example, 9am" width={5} />
    <DateField form={form} name="closesOn" legend="It closes on (optional)" />
    <TextField
      form={form}
      name="closesTime"
      label="At (optional)"
      hint="For example, 5pm. Without it, at the end of that day"
      width={5}
    />
    <YesNo
      form={form}
      name="changes"
      legend="Once it has closed, may those registered still change how they come, until it begins?"
    />
  </Details>
)

const Kept = ({ form, parts }: Pick<Props, 'form' | 'parts'>) => {
  const names = parts.map(({ id }) => keptField(id))
  return parts.length === 0 ? null : (
    <Details
      summary="Keep places for parts of the system"
      open={has(form, [...names, 'keptUntil', 'keptUntil.day'])}
    >
      <p>
        Whoever stands in a part takes its places first. On the day that you name they become everybody’s, and
        go to those who wait.
      </p>
      <FieldsetGroup legend="Places kept for">
        {parts.map(({ id, name }) => (
          <TextField form={form} name={keptField(id)} label={name} inputmode="numeric" width={4} />
        ))}
      </FieldsetGroup>
      <DateField
        form={form}
        name="keptUntil"
        legend="From when on are they everybody’s?"
        hint="From the beginning of that day"
      />
    </Details>
  )
}
