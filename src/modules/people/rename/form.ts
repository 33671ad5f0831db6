import { z } from 'zod'
import { personName } from '../member.ts'

/** The name that a member wants to be known by, and the revision that they saw. */
export const renameForm = z.object({
  name: personName('Enter your name'),
  // One that is no number was seen by nobody: for all we know, the name was changed meanwhile.
  revision: z.coerce.number().int().min(0).max(2_000_000_000).catch(0),
})
