import { z } from 'zod'
import { titleField } from '../event-fields.ts'
import { whenForm } from '../when-form.ts'

/** What is otherwise in an event that is made like another: what it is called, and when it is. */
export const duplicateForm = z.intersection(z.object({ title: titleField }), whenForm)
export type Duplicating = z.infer<typeof duplicateForm>
