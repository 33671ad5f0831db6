import { z } from 'zod'

/** What a group is called. */
export const groupNameField = z
  .string({ error: 'Enter a name for the group' })
  .trim()
  .min(1, 'Enter a name for the group')
  .max(100, 'The name must be 100 characters or less')
