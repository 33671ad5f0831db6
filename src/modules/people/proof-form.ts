import { z } from 'zod'

/** A second factor, typed: six figures of an app, or a recovery code; people copy them with spaces and dashes. */
export const proofForm = z.object({
  code: z
    .string({ error: 'Enter a code' })
    .transform((code) => code.replace(/[\s.\-\u2010-\u2015]/g, ''))
    .pipe(
      z
        .string()
        .min(1, 'Enter a code')
        .regex(
          /^(\d{6}|[a-z0-9]{16})$/i,
          'Code must be the 6 digits of your app, or the 16 letters and digits of a recovery code',
        ),
    ),
})
