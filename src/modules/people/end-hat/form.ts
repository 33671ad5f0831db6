import { z } from 'zod'
import { type Day, pastDay } from '#platform/day.ts'

/** Since when somebody no longer wears a hat; or that they never did. */
export const endHatForm = (today: Day) =>
  z.discriminatedUnion(
    'how',
    [
      z.object({
        how: z.literal('ended'),
        untilOn: pastDay({
          whenEmpty: 'Enter the day since when you no longer do this',
          what: 'The day since when',
          today,
        }),
      }),
      z.object({ how: z.literal('never') }),
    ],
    { error: 'Select whether it has ended, or was a mistake' },
  )
