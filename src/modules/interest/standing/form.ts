import { z } from 'zod'

/** What an applicant answers to an organiser's question. */
export const replyForm = z.object({
  answer: z
    .string({ error: 'Enter your answer' })
    .trim()
    .min(1, 'Enter your answer')
    .max(5000, 'Your answer must be 5,000 characters or less'),
})
