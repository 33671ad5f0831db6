import { Form } from '#ui/form/form.tsx'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { ChangedMeanwhile } from '#ui/layout/changed-meanwhile.tsx'
import { Section } from '#ui/layout/section.tsx'
import { answerField, untilRoom } from '../asked-form.ts'
import { isCancelled, isOnlineBeside, isOver, mayChangeHow, mayWaitOnline } from '../event.ts'
import { ComesField, CompanionFields, PartField, QuestionFields } from '../place-fields.tsx'
import { placesOf, standingOf, waitsForRoom } from '../registration.ts'
import type { OwnPlace } from './query.ts'

/** Why what was sent is not saved, where nothing in it is wrong. */
export type NotSaved = 'no-room' | 'changed-meanwhile' | 'closed'

export const isNotSaved = (outcome: string): outcome is NotSaved =>
  outcome === 'no-room' || outcome === 'changed-meanwhile' || outcome === 'closed'

type Props = { place: OwnPlace; action: string; form: FormState; now: Date }

/** What they told when they asked for their place, to be changed: whoever registered elsewhere says it here. */
export const Told = ({ place, action, form, now }: Props) => {
  const isHow = mayChangeHow(place.event, now)
  return (
    <Section title={isHow ? 'Change how you take part' : 'What you told the organisers'} id="told">
      {!isHow && (
        <p>Registration is closed, so who comes with you, and how you come, can be changed here no more.</p>
      )}
      {isHow && givesUpRoom(place) && (
        <p>
          If you change to online, somebody else has your place in the room at once: it cannot be taken back.
        </p>
      )}
      {(isHow || place.questions.length > 0) && (
        <Form action={action}>
          <HiddenField name="do" value={isHow ? 'tell' : 'answer'} />
          <HiddenField name="revision" value={`${form.values.revision ?? ''}`} />
          {isHow && <How place={place} form={form} />}
          <QuestionFields form={form} questions={place.questions} />
          <SubmitButton variant="secondary">{isHow ? 'Save the change' : 'Save what you told'}</SubmitButton>
        </Form>
      )}
    </Section>
  )
}

/** Whoever has a place in the room of an event that is both has no reason to wait for it. */
const isInRoom = ({ event, registration }: Pick<OwnPlace, 'event' | 'registration'>) =>
  standingOf(registration) === 'registered' && placesOf(registration, event) > 0

/** Whether their place in the room goes to the next where they choose to be online. */
const givesUpRoom = ({ event, registration }: OwnPlace) =>
  isOnlineBeside(event) &&
  event.capacity !== null &&
  registration.comes !== 'online' &&
  standingOf(registration) === 'registered'

const How = ({ place: { event, registration, parts }, form }: Pick<Props, 'place' | 'form'>) => (
  <>
    {event.format === 'both' && (
      <ComesField form={form} event={event} mayWait={!isInRoom({ event, registration })} />
    )}
    <PartField
      form={form}
      parts={parts}
      isGuest={registration.memberId === null}
      isUnsaid={registration.partId === null}
    />
    {event.format !== 'online' && <CompanionFields form={form} event={event} />}
  </>
)

type WhyProps = Pick<Props, 'place' | 'action'> & { notSaved: NotSaved }

/** Says why nothing is saved, and what somebody has. */
export const WhyNotSaved = ({ place, action, notSaved }: WhyProps) => {
  if (notSaved === 'changed-meanwhile')
    return <ChangedMeanwhile href={action} who="Somebody, perhaps you in another window," />
  return <InsetText>{notSaved === 'closed' ? <Closed /> : <NoRoom place={place} />}</InsetText>
}

const Closed = () => (
  <p>Registration has closed since you opened this page, so nothing of it is saved. You keep what you had.</p>
)

const NoRoom = ({ place: { event, registration } }: Pick<Props, 'place'>) => (
  <p>
    There is not enough room for that now, so nothing of it is saved: you keep what you had.{' '}
    {isOnlineBeside(event) && registration.comes !== 'online' && 'Online there is always room. '}
    {mayWaitOnline(event) &&
      registration.comes === 'online' &&
      'You can wait for the room and keep your place online until then: select that below. '}
    Places become free when somebody gives theirs up, so you can try again later.
  </p>
)

/** What they told as it stands, as a form; null where there is nothing that can be said any more. */
export function filledWith(
  { event, registration, questions, answers }: OwnPlace,
  now: Date,
): FormState | null {
  const standing = standingOf(registration)
  const isOn = !isCancelled(event) && !isOver(event, now)
  if (!isOn || !(standing === 'registered' || standing === 'waiting')) return null
  if (questions.length === 0 && !mayChangeHow(event, now)) return null
  const { partId, carers, interpreters, comes, revision } = registration
  return filled({
    ...Object.fromEntries(answers.map(({ questionId, words }) => [answerField(questionId), words])),
    part: partId ?? '',
    carers: `${carers}`,
    interpreters: `${interpreters}`,
    comes: waitsForRoom(registration) ? untilRoom : (comes ?? ''),
    revision: `${revision}`,
  })
}
