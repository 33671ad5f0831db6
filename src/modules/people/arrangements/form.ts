import { z } from 'zod'
import { lines } from '#platform/line.ts'

/** What a member needs in order to take part, and the revision that they saw. */
export const arrangementsForm = z.object({
  accessNeeds: lines({ what: 'Access needs', most: 2000 }),
  payment: lines({ what: 'Expenses and payment', most: 1000 }),
  contactHow: lines({ what: 'How you like to be contacted', most: 500 }),
  // One that is no number was seen by nobody: for all we know, it was changed meanwhile.
  revision: z.coerce.number().int().min(0).max(2_000_000_000).catch(-1),
})
export type ArrangementsForm = z.infer<typeof arrangementsForm>
