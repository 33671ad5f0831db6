import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { dissentSaid } from '../dissent-form.ts'

/** Nobody types it: it comes with the form, so that one form that is sent twice is one dissent. */
export const dissentId = z.uuid().catch(() => randomUUID())

/** What a member who disagrees says, and how they are named: by which of their roles, where by one. */
export const dissentForm = dissentSaid.extend({
  id: dissentId,
  // A hat of theirs. One that nobody chose stands for nobody.
  hat: z.string().catch(''),
})
export type DissentAnswers = z.infer<typeof dissentForm>
