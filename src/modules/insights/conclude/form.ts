import { z } from 'zod'

/** What was concluded from a conversation, in words. */
export const concludeForm = z.object({
  conclusion: z
    .string({ error: 'Enter what was concluded' })
    .trim()
    .min(1, 'Enter what was concluded')
    .max(4000, 'What was concluded must be 4,000 characters or less'),
})
