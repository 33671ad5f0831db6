import { z } from 'zod'

/** What the table is called, and of what day it is. The table itself comes as a file. */
export const populationForm = z.object({
  name: z
    .string({ error: 'Enter what the figures are called' })
    .trim()
    .min(1, 'Enter what the figures are called')
    .max(200, 'Name must be 200 characters or less'),
  datedOn: z
    .string({ error: 'Enter the date of the figures' })
    .trim()
    .refine(isDay, 'Enter the date of the figures, like 2021-03-21'),
})

function isDay(words: string): boolean {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(words)) return false
  const day = new Date(`${words}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(words)
}
