import { z } from 'zod'
import { emailAddress } from '#modules/people/index.ts'

/** For somebody without e-mail: the address that they have by now, or how they were told. */
export const acceptForm = z.object({
  address: z
    .string({ error: 'Enter one e-mail address' })
    .trim()
    .default('')
    .transform((typed) => typed || undefined)
    .pipe(emailAddress('Enter an e-mail address').optional()),
  toldHow: z
    .enum(['', 'telephone', 'letter', 'in person'], { error: 'Select how they were told' })
    .default(''),
})
