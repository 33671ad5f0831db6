import { z } from 'zod'

/** Which questions are asked from now on, and the round that the organiser saw. */
export const chooseForm = z
  .object({
    version: z.string({ error: 'Select which questions are asked' }),
    ready: z.string().optional(),
    seen: z.coerce.number().int().min(0).max(1_000_000).catch(0),
  })
  .refine(({ version, ready }) => version === 'none' || ready === 'yes', {
    path: ['ready'],
    error: 'Confirm that your organisation has looked at the risks and has a policy',
  })
