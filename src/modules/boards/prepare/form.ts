import { z } from 'zod'
import { boardFields } from '../board-fields.ts'
import { openUntilField } from '../open-until-field.ts'

const titleField = z
  .string({ error: 'Enter one title' })
  .trim()
  .min(1, 'Enter what the board is called')
  .max(200, 'The title must be 200 characters or less')

/** What somebody says to have a board. */
export const prepareForm = z.object({
  title: titleField,
  characteristic: z.string().max(100, 'Select a characteristic').catch(''),
  ...boardFields,
  openUntil: openUntilField,
})
export type Preparing = z.infer<typeof prepareForm>
