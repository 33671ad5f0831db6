import { z } from 'zod'

const text = (what: string, most: number) =>
  z
    .string({ error: `Enter ${what}` })
    .trim()
    .max(most, `The ${what} must be ${most.toLocaleString('en-GB')} characters or less`)

/** The letter to somebody with an address, and why, for organisers alone. */
export const declineForm = z.object({
  letter: text('letter', 5000).min(1, 'Enter the letter: nobody is declined without one'),
  reason: text('reason', 1000).default(''),
})

/** Somebody without an address is told before it is written down. */
export const declineWithoutMailForm = z.object({
  toldHow: z.enum(['telephone', 'letter', 'in person'], { error: 'Select how you told them' }),
  reason: text('reason', 1000).default(''),
})
