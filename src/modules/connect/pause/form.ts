import { z } from 'zod'
import type { Day } from '#platform/day.ts'
import { readTypedDay } from '../typed-day.ts'

/** Until when somebody sits out: a day to come, or until they say so. */
export const pauseForm = ({ today }: { today: Day }) =>
  z
    .object({
      how: z.enum(['until', 'open'], { error: 'Select how long you would like to pause' }),
      until: z.string().default(''),
    })
    .transform(({ how, until }, context): { until: Day | null } => {
      if (how === 'open') return { until: null }
      const day = readTypedDay(until)
      const message = !day
        ? until === ''
          ? 'Enter the day from which you take part again'
          : 'The day must be a real date, like 8 12 2027'
        : day <= today
          ? 'The day must be in the future'
          : ''
      if (day && message === '') return { until: day }
      context.addIssue({ code: 'custom', path: ['until'], message })
      return z.NEVER
    })
