import { z } from 'zod'
import { plannedDay } from '#platform/day.ts'
import { aboutField, titleField } from '../campaign-fields.ts'

const whole = (what: string, least: number, most: number) =>
  z.coerce
    .number({ error: `${what} must be a whole number` })
    .int(`${what} must be a whole number`)
    .min(least, `${what} must be ${least} or more`)
    .max(most, `${what} must be ${most} or fewer`)

/** What an organiser says to have a campaign laid out at once. */
export const prepareForm = z.object({
  title: titleField,
  about: aboutField,
  rounds: whole('The number of rounds', 1, 12),
  beginsOn: plannedDay({ whenEmpty: 'Enter the first day', what: 'The first day' }),
  daysBetween: whole('The days from one round to the next', 7, 100),
})
export type Preparing = z.infer<typeof prepareForm>
