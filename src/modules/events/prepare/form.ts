import { z } from 'zod'
import { formatField, titleField } from '../event-fields.ts'
import { whenForm } from '../when-form.ts'

const [called, how] = [z.object({ title: titleField }), z.object({ format: formatField })]

/** What an organiser says to begin an event: what it is called, when it is, how people come. */
export const prepareForm = z.intersection(z.intersection(called, whenForm), how)
export type Preparing = z.infer<typeof prepareForm>
