import { z } from 'zod'
import { dissentSaid } from '../dissent-form.ts'

/** What a member who disagrees says, and how they are named: by which of their roles, where by one. */
export const dissentForm = dissentSaid.extend({
  // A hat of theirs; anything else stands for the first of them.
  hat: z.string().catch(''),
})
export type DissentAnswers = z.infer<typeof dissentForm>
