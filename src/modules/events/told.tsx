import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { ChangedMeanwhile } from '#ui/layout/changed-meanwhile.tsx'
import { Section } from '#ui/layout/section.tsx'
import { isOnlineBeside, mayChangeHow, mayWaitOnline } from './event.ts'
import type { OwnPlace } from './own-place.ts'
import { ComesField, CompanionFields, PartField, QuestionFields } from './place-fields.tsx'
import { isInRoom, standingOf } from './registration.ts'
import type { NotSaved } from './told-form.ts'

type Props = {
  place: OwnPlace
  action: string
  form: FormState
  now: Date
  /** Where an organiser changes it for somebody. */
  isForThem?: boolean
}

/** What they told when they asked for their place, to be changed: whoever registered elsewhere says it here. */
export const Told = ({ place, action, form, now, isForThem = false }: Props) => {
  const isHow = mayChangeHow(place.event, now)
  const says = isForThem ? ofThem : ofYou
  return (
    <Section title={isHow ? says.change : says.answers} id="told">
      {!isHow && <p>{says.closed}</p>}
      {isHow && givesUpRoom(place) && <p>{says.givesUp}</p>}
      {(isHow || place.questions.length > 0) && (
        <Form action={action}>
          <HiddenField name="do" value={isHow ? 'tell' : 'answer'} />
          <HiddenField name="revision" value={`${form.values.revision ?? ''}`} />
          {isHow && <How place={place} form={form} isForThem={isForThem} />}
          <QuestionFields form={form} questions={place.questions} />
          <SubmitButton variant="secondary">{isHow ? 'Save the change' : says.save}</SubmitButton>
        </Form>
      )}
    </Section>
  )
}

const ofYou = {
  change: 'Change how you take part',
  answers: 'What you told the organisers',
  closed: 'Registration is closed, so who comes with you, and how you come, can be changed here no more.',
  givesUp:
    'If you change to online, somebody else has your place in the room at once: it cannot be taken back.',
  save: 'Save what you told',
}

const ofThem: typeof ofYou = {
  change: 'Change how they take part',
  answers: 'What they answered',
  closed:
    'Registration is closed, so who comes with them, and how they come, can be changed no more. You can let people change it among the places of the event.',
  givesUp:
    'If they change to online, somebody else has their place in the room at once: it cannot be taken back.',
  save: 'Save what they told',
}

/** Whether their place in the room goes to the next where they choose to be online. */
const givesUpRoom = ({ event, registration }: OwnPlace) =>
  isOnlineBeside(event) &&
  event.capacity !== null &&
  registration.comes !== 'online' &&
  standingOf(registration) === 'registered'

const How = ({ place, form, isForThem }: Pick<Props, 'place' | 'form'> & { isForThem: boolean }) => {
  const { event, registration, parts } = place
  return (
    <>
      {event.format === 'both' && (
        <ComesField
          form={form}
          event={event}
          mayWait={!isInRoom(registration, event)}
          isForThem={isForThem}
        />
      )}
      <PartField
        form={form}
        parts={parts}
        isGuest={registration.memberId === null}
        isUnsaid={registration.partId === null}
        isForThem={isForThem}
      />
      {event.format !== 'online' && <CompanionFields form={form} event={event} isForThem={isForThem} />}
    </>
  )
}

type WhyProps = Pick<Props, 'place' | 'action' | 'isForThem'> & { notSaved: NotSaved }

/** Says why something is not saved, and what somebody has. */
export const WhyNotSaved = ({ place, action, notSaved, isForThem = false }: WhyProps) => {
  if (notSaved === 'changed-meanwhile')
    return (
      <ChangedMeanwhile
        href={action}
        who={isForThem ? 'Another organiser' : 'Somebody, perhaps you in another window,'}
      />
    )
  const who = isForThem ? 'they' : 'you'
  const kept =
    place.questions.length > 0
      ? `How ${who} come stays as it was; what ${who} answered is saved.`
      : `Nothing of it is saved: ${who} keep what ${who} had.`
  return (
    <InsetText>
      <p>
        {notSaved === 'closed'
          ? 'Registration has closed since you opened this page.'
          : 'There is not enough room for that now.'}{' '}
        {kept}
      </p>
      {notSaved === 'no-room' && <Instead place={place} who={who} />}
    </InsetText>
  )
}

/** What can be chosen instead, where there is no room. */
const Instead = ({ place: { event, registration }, who }: Pick<Props, 'place'> & { who: string }) => (
  <p>
    {isOnlineBeside(event) && registration.comes !== 'online' && 'Online there is always room. '}
    {mayWaitOnline(event) &&
      registration.comes === 'online' &&
      `If ${who} would rather be in the room, select below to stay online until there is a place. `}
    Places become free when somebody gives theirs up, so you can try again later.
  </p>
)
