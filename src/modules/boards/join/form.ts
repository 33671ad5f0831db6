import { z } from 'zod'

/** The name that somebody wants on their cards; none is fine. */
export const joinForm = z.object({
  name: z
    .string({ error: 'Enter one name, or none' })
    .trim()
    .max(100, 'The name must be 100 characters or less')
    .transform((name) => name.replace(/\s+/g, ' '))
    .default(''),
})
