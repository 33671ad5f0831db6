import { z } from 'zod'
import { isDay } from '../day.ts'

/** Whether people may come in, and what those read who may not. */
export const intakeForm = z.object({
  intake: z.enum(['open', 'closed'], { error: 'Select whether people can join at the moment' }),
  opensOn: z
    .string({ error: 'Enter one day' })
    .trim()
    .default('')
    .refine((day) => day === '' || isDay(day), 'Enter a real day, like 2026-09-01')
    .transform((day) => day || null),
  note: z
    .string({ error: 'Enter one text' })
    .trim()
    .max(500, 'What they read must be 500 characters or less')
    .default(''),
  otherWays: z
    .string({ error: 'Enter one text' })
    .trim()
    .max(1000, 'Other ways to join must be 1,000 characters or less')
    .default(''),
  revision: z.coerce.number().int().min(0).max(2_000_000_000).catch(-1),
})
