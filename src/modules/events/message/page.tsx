import { AnswersGoTo } from '#modules/people/index.ts'
import { inWordsWithTime } from '#platform/clock.ts'
import { Details } from '#ui/details/details.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Action } from '#ui/mail/letter.tsx'
import { LetterPreview } from '#ui/mail/letter-preview.tsx'
import type { Counted } from '../counted.ts'
import type { Event } from '../event.ts'
import { registeredFor, WrittenWords } from '../event-letter.tsx'
import { isNoHalfOf, type Whom } from '../registration.ts'
import { Unmailed } from '../unmailed.tsx'
import { MessageWords } from './email.tsx'
import { audiences, type Message } from './form.ts'
import type { SentMessage } from './query.ts'

type Props = {
  event: Event
  form: FormState
  counted: Counted
  sent: readonly SentMessage[]
  done: string | undefined
}

/** A message to those who come to an event, or wait for a place; and what was written to them before. */
export const MessagePage = ({ event, form, counted, sent, done }: Props) => (
  <Layout
    title="Write to those who registered"
    robots="noindex"
    back={`/programme/${event.slug}`}
    problem={form.problems.length > 0}
  >
    <Problems form={form} />
    <Done done={done} says={says} />
    <PageHeading
      caption={event.title}
      lead="For what they should know besides. Reminders go out by themselves, and so does what changes or is cancelled."
    >
      Write to those who registered
    </PageHeading>
    {counted.registered + counted.waiting === 0 ? (
      <p>Nobody has registered yet, so there is nobody to write to.</p>
    ) : (
      <Write event={event} form={form} counted={counted} />
    )}
    {sent.length > 0 && (
      <Section title="What was written so far" id="sent">
        {sent.map((message) => (
          <Sent message={message} />
        ))}
      </Section>
    )}
  </Layout>
)

const says = { sent: 'Your message is on its way. Each gets it once.' }

const Write = ({ event, form, counted }: Pick<Props, 'event' | 'form' | 'counted'>) => (
  <Form action={`/programme/${event.slug}/message`}>
    <HiddenField name="once" value={String(form.values.once ?? '')} />
    <RadioField
      form={form}
      name="to"
      legend="To whom?"
      items={offered(event).map((value) => ({
        value,
        label: `${toWhom[value]} (${countOf(value, counted).toLocaleString('en-GB')})`,
      }))}
    />
    <TextField form={form} name="subject" label="Subject" hint="It stands after the title of the event" />
    <TextArea form={form} name="words" label="Your message" rows={8} maxLength={4000} />
    <Unmailed event={event} people={counted} />
    <SubmitButton>Preview</SubmitButton>
  </Form>
)

/** One half of it can be written to where it has two. */
const offered = (event: Event) => audiences.filter((to) => !isNoHalfOf(event, to))

const toWhom: Readonly<Record<Whom, string>> = {
  registered: 'Everybody with a place',
  'in-room': 'Those in the room',
  online: 'Those online',
  waiting: 'Everybody on the waiting list',
  both: 'Everybody, with a place or waiting',
}

const countOf = (to: Whom, { registered, online, waiting, waitingForRoom }: Counted) =>
  ({
    registered,
    'in-room': registered - online,
    online,
    waiting: waiting + waitingForRoom,
    both: registered + waiting,
  })[to]

const Sent = ({
  message: { subject, words, sentAt, by, recipients, writtenTo },
}: {
  message: SentMessage
}) => (
  <Details summary={`${subject}, ${inWordsWithTime(sentAt)}`}>
    <WrittenWords words={words} />
    <p class="cw-small">
      {by}, to {people(recipients)}
      {sentTo[writtenTo] ?? ''}
    </p>
  </Details>
)

const sentTo: Readonly<Partial<Record<string, string>>> = {
  'in-room': ' in the room',
  online: ' online',
  waiting: ' on the waiting list',
}

const people = (count: number) => (count === 1 ? 'one person' : `${count.toLocaleString('en-GB')} people`)

type Preview = {
  event: Event
  form: FormState
  message: Message
  /** How many get it, and how many have no e-mail. */
  count: number
  withoutMail: number
  /** By whose name it is signed, and where answers go. */
  from: string
  contact: string | null
}

/** The last look before it is sent: the letter as it will arrive, and to how many. */
export const PreviewPage = ({ event, form, message, count, withoutMail, from, contact }: Preview) => {
  const title = count === 0 ? 'Nobody would get it' : `Send it to ${people(count)}?`
  return (
    <Layout title={title} robots="noindex" back={`/programme/${event.slug}/message`}>
      <PageHeading caption={event.title}>{title}</PageHeading>
      <Section title={`${event.title}: ${message.subject}`} id="letter">
        <LetterPreview title={message.subject} from={from} why={`You get this because ${registeredFor}.`}>
          <MessageWords event={event} words={message.words} />
          <Action href={null}>See your place</Action>
        </LetterPreview>
      </Section>
      <Unmailed event={event} people={{ withoutMail }} />
      <AnswersGoTo address={contact} />
      <Form action={`/programme/${event.slug}/message`}>
        {(['once', 'to', 'subject', 'words'] as const).map((name) => (
          <HiddenField name={name} value={String(form.values[name] ?? '')} />
        ))}
        {count > 0 && (
          <p>Once it is sent it cannot be called back. Each gets it once, however often you press.</p>
        )}
        <div class="nhsuk-button-group">
          {count > 0 && (
            <SubmitButton name="do" value="send">
              {`Send to ${people(count)}`}
            </SubmitButton>
          )}
          <SubmitButton name="do" value="edit" variant="secondary">
            Change it
          </SubmitButton>
        </div>
      </Form>
    </Layout>
  )
}
