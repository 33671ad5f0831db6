import { z } from 'zod'

/** What an organiser would like to know. */
export const askForm = z.object({
  words: z
    .string({ error: 'Enter your question' })
    .trim()
    .min(1, 'Enter your question')
    .max(2000, 'Your question must be 2,000 characters or less'),
})
