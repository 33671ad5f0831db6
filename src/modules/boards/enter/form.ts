import { z } from 'zod'

/** A code as people type it: small letters and blanks do no harm. */
export const enterForm = z.object({
  code: z
    .string({ error: 'Enter the code' })
    .transform((code) => code.replace(/[\s-]/g, '').toUpperCase())
    .pipe(
      z
        .string()
        .min(1, 'Enter the code')
        .regex(/^[A-Z0-9]{6}$/, 'The code must be six letters and figures'),
    ),
})
