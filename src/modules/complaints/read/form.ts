import { z } from 'zod'

/** What an organiser answers. */
export const answerForm = z.object({
  answer: z
    .string({ error: 'Enter your answer' })
    .trim()
    .min(1, 'Enter your answer')
    .max(10_000, 'Answer must be 10,000 characters or less'),
})
