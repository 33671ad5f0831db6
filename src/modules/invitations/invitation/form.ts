import { z } from 'zod'

/** Why an invitation is withdrawn, for organisers alone. */
export const withdrawForm = z.object({
  reason: z.string().trim().max(500, 'The reason must be 500 characters or less').default(''),
})
