import { z } from 'zod'

/** Why a statement did not change the wording. */
export const unchangedForm = z.object({
  because: z
    .string({ error: 'Enter one text' })
    .trim()
    .min(1, 'Enter why it did not change the wording')
    .max(1000, 'The reason must be 1,000 characters or less'),
  seen: z.string().default('').catch(''),
})
