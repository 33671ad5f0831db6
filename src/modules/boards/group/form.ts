import { z } from 'zod'
import { groupNameField } from '../group-name.ts'

/** What a group is called, and the characteristic of which it speaks. */
export const groupForm = z.object({
  name: groupNameField,
  characteristic: z.string().max(100, 'Select a characteristic').catch(''),
})
