import { z } from 'zod'
import { type Day, plannedDay } from '#platform/day.ts'
import type { FormState } from '#ui/form/form-state.ts'
import type { Dissent } from '../decision.ts'

const words = z
  .string({ error: 'Enter one text' })
  .trim()
  .min(1, 'Enter what came of it')
  .max(4000, 'What came of it must be 4,000 characters or less')

/** What a decision has come to. Where it stands, it is looked at again one day. */
export const reviewForm = (today: Day) =>
  z
    .object({
      outcome: z.enum(['stands', 'changes', 'reversed'], { error: 'Select whether it stands' }),
      words,
      reviewOn: z.string().default(''),
      /** How many reviews stood there when the form was opened. */
      seen: z.coerce.number().int().catch(-1),
    })
    .transform(({ outcome, reviewOn, ...rest }, context) => {
      if (outcome === 'reversed') return { ...rest, outcome, reviewOn: null }
      const read = plannedDay({ whenEmpty: 'Enter when it is looked at again', what: 'The day' }).safeParse(
        reviewOn,
      )
      const message = !read.success
        ? (read.error.issues[0]?.message ?? '')
        : read.data <= today
          ? 'The day must be after today'
          : ''
      if (message !== '') context.addIssue({ code: 'custom', path: ['reviewOn'], message })
      return { ...rest, outcome, reviewOn: read.success ? read.data : null }
    })
export type ReviewAnswers = z.infer<ReturnType<typeof reviewForm>>

/** The name of the field that says what happened beside a prediction. */
export const happenedField = ({ id }: Pick<Dissent, 'id'>) => `happened-${id}`

/** What was typed beside each prediction; nothing where nobody typed. */
export const readFindings = (values: FormState['values'], dissents: readonly Dissent[]) =>
  dissents.flatMap((dissent) => {
    const typed = values[happenedField(dissent)]
    const happened = typeof typed === 'string' ? typed.trim() : ''
    return happened === '' ? [] : [{ dissentId: dissent.id, happened }]
  })

/** Those who predicted something: at a review, each is looked at. */
export const predictions = (dissents: readonly Dissent[]) =>
  dissents.filter(({ predicts }) => predicts !== '')
