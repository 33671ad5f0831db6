import { z } from 'zod'

/** What is wrong in a record, and how it is right. */
export const correctForm = z.object({
  words: z
    .string({ error: 'Enter one text' })
    .trim()
    .min(1, 'Enter what is wrong, and how it is right')
    .max(2000, 'The correction must be 2,000 characters or less'),
})
