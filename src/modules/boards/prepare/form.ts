import { z } from 'zod'
import { boardFields } from '../board-fields.ts'
import { openUntilField } from '../open-until-field.ts'
import { titleField } from '../title-field.ts'

/** What somebody says to have a board. */
export const prepareForm = z.object({
  title: titleField,
  characteristic: z.string().max(100, 'Select a characteristic').catch(''),
  ...boardFields,
  openUntil: openUntilField,
})
export type Preparing = z.infer<typeof prepareForm>
