import { z } from 'zod'
import { type Day, pastDay } from '#platform/day.ts'

/** Which hat somebody wears no longer, and since when. */
export const movedForm = (today: Day) =>
  z.object({
    hat: z.uuid('Select what you no longer do'),
    untilOn: pastDay({
      whenEmpty: 'Enter the day since when you no longer do it',
      what: 'The day since when',
      today,
    }),
  })
