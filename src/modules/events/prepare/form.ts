import { z } from 'zod'
import { formatField, titleField } from '../event-fields.ts'
import { whenForm } from '../when-form.ts'

const what = z.object({ title: titleField, format: formatField })

/** What an organiser says to begin an event: what it is called, when it is, how people come. */
export const prepareForm = z.intersection(what, whenForm)
export type Preparing = z.infer<typeof prepareForm>
