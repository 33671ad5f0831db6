import { z } from 'zod'
import { emailAddress, personName } from '#modules/people/index.ts'

/** A complaint as somebody makes it, without an account. */
export const complaintForm = z.object({
  name: personName('Enter your name'),
  address: emailAddress('Enter your e-mail address'),
  words: z
    .string({ error: 'Enter what happened' })
    .trim()
    .min(1, 'Enter what happened')
    .max(5000, 'What happened must be 5,000 characters or less'),
})
export type ComplaintForm = z.infer<typeof complaintForm>
