import { z } from 'zod'
import { line, lines } from '#platform/line.ts'
import type { Whom } from '../registration.ts'

/** To whom an organiser writes. */
export const audiences = [
  'registered',
  'in-room',
  'online',
  'waiting',
  'both',
] as const satisfies readonly Whom[]

/** A message to those who registered. `once` is the opening of the form: pressed twice, it is sent once. */
export const messageForm = z.object({
  to: z.enum(audiences, { error: 'Select to whom you write' }),
  subject: line({ what: 'Subject', most: 200, whenEmpty: 'Enter a subject' }),
  words: lines({ what: 'Your message', most: 4000 }).refine((words) => words !== '', {
    error: 'Enter your message',
  }),
  once: z.uuid().catch(''),
})
export type Message = z.infer<typeof messageForm>
