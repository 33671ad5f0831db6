import { z } from 'zod'
import { personName } from '../member.ts'

/** The name that a member wants to be known by, and the revision that they saw. */
export const renameForm = z.object({
  name: personName('Enter your name'),
  revision: z.coerce
    .number({ error: 'Reload the page and enter your name again' })
    .int()
    .min(1)
    .max(2_000_000_000),
})
