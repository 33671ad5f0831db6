import { Details } from '#ui/details/details.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { answerField, untilRoom } from './asked-form.ts'
import { type Event, formatWords, isOnlineBeside, mayWaitOnline } from './event.ts'
import type { OfferedPart } from './offered-parts.ts'
import type { Question } from './questions.ts'

/** What an event asks, each with how long its answers are kept. */
export const QuestionFields = ({ form, questions }: { form: FormState; questions: readonly Question[] }) => (
  <>
    {questions.map(({ id, words, keptDays }) => (
      <TextArea
        form={form}
        name={answerField(id)}
        label={`${words} (optional)`}
        hint={`Seen by the organisers alone, and deleted ${keptWords(keptDays)}`}
        rows={3}
      />
    ))}
  </>
)

const keptWords = (days: number) =>
  days === 0 ? 'right after the event' : `${days} ${days === 1 ? 'day' : 'days'} after the event`

const counts = [0, 1, 2].map((count) => ({
  value: String(count),
  label: count === 0 ? 'None' : String(count),
}))

type PartProps = {
  form: FormState
  parts: readonly OfferedPart[]
  isGuest: boolean
  isUnsaid?: boolean
  /** Where an organiser asks it for somebody. */
  isForThem?: boolean
}

/** In which part of the system they stand. A member who has one hat is not asked. */
export const PartField = ({ form, parts, isGuest, isUnsaid = isGuest, isForThem = false }: PartProps) => {
  const [only] = parts
  if (!only) return null
  if (!isGuest && !isUnsaid && parts.length === 1) return <HiddenField name="part" value={only.id} />
  return (
    <SelectField
      form={form}
      name="part"
      label={
        isForThem
          ? 'In which part of the system do they stand? (optional)'
          : isGuest
            ? 'In which part of the system do you stand? (optional)'
            : 'For which of your hats do you come?'
      }
      items={[
        ...(isGuest || isUnsaid
          ? [{ value: '', label: isGuest && !isForThem ? 'I would rather not say' : 'Not said' }]
          : []),
        ...parts.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}

type ComesProps = {
  form: FormState
  event: Pick<Event, 'format' | 'place' | 'isFull' | 'onlineTakesPlaces' | 'capacity'>
  /** Whether they can wait for the room and join online meanwhile: of no use where they have a place in it. */
  mayWait?: boolean
  /** Where an organiser asks it for somebody. */
  isForThem?: boolean
}

/** How they take part in an event that is both in a room and online. */
export const ComesField = ({
  form,
  event,
  mayWait = event.isFull || form.values.comes === untilRoom,
  isForThem = false,
}: ComesProps) => (
  <RadioField
    form={form}
    name="comes"
    legend={isForThem ? 'How do they take part?' : 'How do you take part?'}
    items={[
      { value: 'in-person', label: formatWords['in-person'], hint: event.place },
      { value: 'online', label: formatWords.online, hint: onlineHint(event) },
      ...(mayWaitOnline(event) && mayWait
        ? [{ value: untilRoom, ...(isForThem ? untilRoomWords.them : untilRoomWords.you) }]
        : []),
    ]}
  />
)

const untilRoomWords = {
  you: {
    label: 'Online, until there is a place for me in the room',
    hint: 'Until 24 hours before, it is yours by itself when it is your turn. We tell you, and you may still stay online',
  },
  them: { label: 'Online, until there is a place for them in the room', hint: undefined },
}

/** Where the room is full, whoever can join online need not wait. */
const onlineHint = (event: ComesProps['event']): string | undefined =>
  event.isFull && isOnlineBeside(event) ? 'There is room for everybody, without waiting' : undefined

type CompanionProps = {
  form: FormState
  event: Pick<Event, 'companionsTakePlaces' | 'format'>
  /** Where an organiser asks it for somebody. */
  isForThem?: boolean
}

/** Who comes with somebody to support them. */
export const CompanionFields = ({ form, event, isForThem = false }: CompanionProps) => (
  <Details
    summary={`Does a carer or an interpreter come with ${isForThem ? 'them' : 'you'}?`}
    open={Boolean(Number(form.values.carers) || Number(form.values.interpreters))}
  >
    <p>
      {event.companionsTakePlaces
        ? 'Their places are counted too: all come together or wait together.'
        : 'They come beside the places that are counted, so nobody waits longer for them.'}
      {event.format === 'both' && ' Online they join by the same link, and need no place.'}
    </p>
    <SelectField form={form} name="carers" label="Carers" items={counts} />
    <SelectField form={form} name="interpreters" label="Interpreters" items={counts} />
  </Details>
)
