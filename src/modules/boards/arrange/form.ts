import { z } from 'zod'
import { groupNameField } from '../group-name.ts'

export const newGroupForm = z.object({ name: groupNameField })

/** The ids that were ticked: one word, several, or none. */
export const tickedField = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .catch([])
  .transform((words) => words.filter((word) => z.uuid().safeParse(word).success).slice(0, 2_000))
