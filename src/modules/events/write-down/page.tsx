import { whenInWords } from '#platform/when.ts'
import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import { FieldsetGroup } from '#ui/form/fieldset-group.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { AllTaken } from '../all-taken.tsx'
import { byItsClock, type Closed, type Event } from '../event.ts'
import type { KeptPlaces } from '../kept-places.ts'
import type { OfferedPart } from '../offered-parts.ts'
import { ComesField, CompanionFields, PartField, QuestionFields } from '../place-fields.tsx'
import type { Question } from '../questions.ts'

type Props = {
  event: Event
  form: FormState
  entry: string
  parts: readonly OfferedPart[]
  questions: readonly Question[]
  kept: readonly KeptPlaces[]
}

const title = 'Write somebody down'

/** For whoever telephones and has no e-mail: an organiser asks for their place, and they agree to what is kept. */
export const WriteDownPage = ({ event, form, entry, parts, questions, kept }: Props) => {
  const home = `/programme/${event.slug}`
  return (
    <Layout
      title={`${title}: ${event.title}`}
      robots="noindex"
      back={`${home}/people`}
      problem={form.problems.length > 0}
    >
      <Problems form={form} />
      <PageHeading caption={event.title} lead={whenInWords(event).line}>
        {title}
      </PageHeading>
      <p>
        For somebody without e-mail, while you speak with them. Nobody writes to them: when something changes,
        the page of those who come asks you to tell them. Whoever has e-mail{' '}
        <a href={`/events/${event.slug}`}>registers on the page of the event</a>.
      </p>
      {event.isFull && <AllTaken event={event} kept={kept} />}
      <Form action={`${home}/write-down`}>
        <HiddenField name="entry" value={entry} />
        <TextField form={form} name="name" label="Their name" autocomplete="off" />
        <TextField
          form={form}
          name="reachedHow"
          label="How do we reach them? (optional)"
          hint="A telephone number and a good time, for example"
          autocomplete="off"
        />
        {event.format === 'both' && <ComesField form={form} event={event} isForThem />}
        <PartField form={form} parts={parts} isGuest={true} isForThem={true} />
        <QuestionFields form={form} questions={questions} />
        {event.format !== 'online' && <CompanionFields form={form} event={event} isForThem />}
        <Agreement form={form} />
        <SubmitButton>Write them down</SubmitButton>
      </Form>
    </Layout>
  )
}

const Agreement = ({ form }: { form: FormState }) => (
  <FieldsetGroup legend="Do they agree?">
    <p>Read these words out, and ask:</p>
    <blockquote class="nhsuk-inset-text">
      <p>
        We write down your name, how we reach you and what you told us. The organisers see it, and nobody
        else. It is forgotten a year after the event.
      </p>
    </blockquote>
    <CheckboxField
      form={form}
      name="agreed"
      items={[{ value: 'yes', label: 'I read these words out, and they agreed' }]}
    />
  </FieldsetGroup>
)

/** Why nobody can be written down now. */
export const WriteDownClosedPage = ({ event, why }: { event: Event; why: Closed }) => (
  <Layout title={title} robots="noindex" back={`/programme/${event.slug}/people`}>
    <PageHeading caption={event.title}>Nobody can be written down now</PageHeading>
    <p>{reasonOf(event, why)}</p>
  </Layout>
)

function reasonOf({ opensAt, ...event }: Event, why: Closed): string {
  if (why === 'not-yet' && opensAt) return `People can register from ${byItsClock(event, opensAt)}.`
  return reasons[why]
}

const reasons: Readonly<Record<Closed, string>> = {
  draft: 'It is in preparation. Publish it first.',
  cancelled: 'It does not take place.',
  over: 'It is over.',
  'not-yet': 'Registration is not open yet.',
  closed: 'Registration is closed. You can change from when until when people register among its places.',
}
