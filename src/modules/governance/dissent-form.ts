import { z } from 'zod'

const text = (whenTooLong: string) =>
  z.string().trim().max(2000, `${whenTooLong} must be 2,000 characters or less`)

/** What somebody who disagrees says, however they are named. */
export const dissentSaid = z.object({
  naming: z.enum(['named', 'role', 'anonymous'], { error: 'Select how they are named' }),
  disagrees: text('What is disagreed with').min(1, 'Enter what is disagreed with'),
  predicts: text('What is expected').default(''),
  conditions: text('The conditions').default(''),
  supports: z
    .enum(['yes', 'no'], { error: 'Select whether they help to carry it out' })
    .transform((answer) => answer === 'yes'),
})
