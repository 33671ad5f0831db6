import { Details } from '#ui/details/details.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { answerField } from './asked-form.ts'
import type { Event } from './event.ts'
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

type CompanionProps = {
  form: FormState
  event: Pick<Event, 'companionsTakePlaces'>
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
    </p>
    <SelectField form={form} name="carers" label="Carers" items={counts} />
    <SelectField form={form} name="interpreters" label="Interpreters" items={counts} />
  </Details>
)
