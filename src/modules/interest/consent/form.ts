import { z } from 'zod'

/** What a member agrees to, or takes back. */
export const consentForm = z.object({
  what: z.enum(['listing', 'news', 'insights']),
  given: z.enum(['yes', 'no']).transform((said) => said === 'yes'),
})
