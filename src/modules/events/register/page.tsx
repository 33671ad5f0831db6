import { whenInWords } from '#platform/when.ts'
import { EmailField } from '#ui/form/email-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { AllTaken, registerWords } from '../all-taken.tsx'
import { byItsClock, type Closed, type Event } from '../event.ts'
import type { KeptPlaces } from '../kept-places.ts'
import type { OfferedPart } from '../offered-parts.ts'
import { ComesField, CompanionFields, PartField, QuestionFields } from '../place-fields.tsx'
import type { Question } from '../questions.ts'

type Props = {
  event: Event
  form: FormState
  parts: readonly OfferedPart[]
  questions: readonly Question[]
  /** Where all other places are taken: those that are kept for parts of the system. */
  kept: readonly KeptPlaces[]
  /** What a member is called; null for a guest, who is asked. */
  member: string | null
}

/** Where somebody asks for a place. A member types nothing that the house knows. */
export const RegisterPage = ({ event, form, parts, questions, kept, member }: Props) => {
  const home = `/events/${event.slug}`
  const title = registerWords({ event, kept })
  return (
    <Layout
      title={`${title}: ${event.title}`}
      back={home}
      robots="noindex"
      problem={form.problems.length > 0}
    >
      <Problems form={form} />
      <PageHeading caption={event.title} lead={whenInWords(event).line}>
        {title}
      </PageHeading>
      {event.isFull && <AllTaken event={event} kept={kept} />}
      <Form action={`${home}/register`}>
        {member === null ? <Guest form={form} /> : <p>{`You register as ${member}.`}</p>}
        {event.format === 'both' && <ComesField form={form} event={event} />}
        <PartField form={form} parts={parts} isGuest={member === null} />
        <QuestionFields form={form} questions={questions} />
        {event.format === 'online' ? (
          <p>An interpreter or a carer of yours joins by the same link as you, and needs no place.</p>
        ) : (
          <CompanionFields form={form} event={event} />
        )}
        <SubmitButton>{title}</SubmitButton>
      </Form>
      {member === null && (
        <p>
          We write to you about this event alone. Who registered is seen by its organisers, and forgotten a
          year after it.
        </p>
      )}
    </Layout>
  )
}

const Guest = ({ form }: { form: FormState }) => (
  <>
    <TextField form={form} name="name" label="Your name" autocomplete="name" />
    <EmailField
      form={form}
      name="address"
      label="E-mail address"
      hint="We send you a link to confirm your place"
    />
  </>
)

/** Where a guest is sent to their mail: their place is given once they have confirmed. */
export const LookInMailPage = ({ event, development }: { event: Event; development: boolean }) => (
  <Layout title="Check your e-mail" back={`/events/${event.slug}`} robots="noindex">
    <PageHeading caption={event.title}>Check your e-mail</PageHeading>
    <p>
      A link is on its way to you. Follow it and press the button: only then do you have your place, or your
      place in the list. It can take a minute or two; look among unwanted e-mails (spam), too.
    </p>
    {development && (
      <p>
        In development it is shown at <a href="/development/mail">/development/mail</a>.
      </p>
    )}
    <p>
      If none comes, you may have mistyped your address:{' '}
      <a href={`/events/${event.slug}/register`}>register again</a>.
    </p>
  </Layout>
)

/** Why nobody can register now, and what they can do instead. */
export const ClosedPage = ({ event, why }: { event: Event; why: Closed | 'members-only' }) => (
  <Layout title={event.title} back={`/events/${event.slug}`} robots="noindex">
    <PageHeading caption={event.title}>{closedTitles[why]}</PageHeading>
    {why === 'not-yet' && event.opensAt && (
      <p>{`You can register from ${byItsClock(event, event.opensAt)}.`}</p>
    )}
    {why === 'members-only' && (
      <p>
        <a href={`/sign-in?to=/events/${event.slug}/register`}>Sign in</a>, or{' '}
        <a href="/join">become a member</a>.
      </p>
    )}
    <p>
      <a href="/events">See what else is on</a>
    </p>
  </Layout>
)

const closedTitles: Readonly<Record<Closed | 'members-only', string>> = {
  draft: 'This event is not open yet',
  cancelled: 'This event does not take place',
  over: 'This event is over',
  'not-yet': 'Registration is not open yet',
  closed: 'Registration is closed',
  'members-only': 'This event is for members',
}
