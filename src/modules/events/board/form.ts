import { z } from 'zod'
import { boardFields } from '#modules/boards/index.ts'
import { titleField } from '../event-fields.ts'

/** What a board of an event asks, and how people answer. */
export const boardForm = z.object({ title: titleField, ...boardFields })
export type BoardSaid = z.infer<typeof boardForm>
