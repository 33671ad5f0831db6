import { z } from 'zod'

/** What a photograph shows, for whoever does not see it; the member's name where nothing is said. */
export const photographForm = z.object({
  alternative: z
    .string()
    .trim()
    .max(200, 'What the photograph shows must be 200 characters or less')
    .default(''),
})
