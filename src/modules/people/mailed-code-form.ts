import { z } from 'zod'

/** The code from a mail; people type it with spaces or dashes, and copy it with a full stop. */
export const codeForm = z.object({
  code: z
    .string({ error: 'Enter the code from the e-mail' })
    .transform((code) => code.replace(/[\s.\-\u2010-\u2015]/g, ''))
    .pipe(
      z
        .string()
        .min(1, 'Enter the code from the e-mail')
        .regex(/^\d{6}$/, 'Code must be 6 digits, like 123456'),
    ),
})
