import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { emailAddress } from '#modules/people/index.ts'
import { dayOf, isDay } from '../day.ts'

/** What is particular to an expression of interest that an organiser writes down for somebody. */
export const enteredForm = (now: Date) =>
  z
    .object({
      // One that the form did not make is as good as a new one: it only keeps two presses from entering twice.
      entry: z.uuid().catch(() => randomUUID()),
      address: z
        .string({ error: 'Enter one e-mail address' })
        .trim()
        .default('')
        .transform((typed) => typed || undefined)
        .pipe(emailAddress('Enter an e-mail address').optional()),
      telephone: z
        .string({ error: 'Enter one telephone number' })
        .trim()
        .max(100, 'Telephone number must be 100 characters or less')
        .default(''),
      how: z.enum(['telephone', 'paper', 'in person'], { error: 'Select how they told you' }),
      agreedOn: z
        .string({ error: 'Enter the day on which they agreed' })
        .refine(isDay, 'Enter a real day on which they agreed, like 2026-09-01')
        .refine((day) => day <= dayOf(now) && day > '2000', 'The day must be today or earlier'),
      agreed: z.literal('yes', {
        error: 'Read these words out to them, and select that they agreed: without that, nothing is kept',
      }),
    })
    .refine(({ address, telephone }) => address !== undefined || telephone !== '', {
      path: ['telephone'],
      message: 'Enter a telephone number where they have no e-mail address, so that they can be answered',
    })
