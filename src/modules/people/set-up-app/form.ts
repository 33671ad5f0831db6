import { z } from 'zod'

/** The first code of an app, which shows that it was set up right. */
export const setUpAppForm = z.object({
  code: z
    .string({ error: 'Enter the code that your app shows' })
    .transform((code) => code.replace(/\s/g, ''))
    .pipe(
      z
        .string()
        .min(1, 'Enter the code that your app shows')
        .regex(/^\d{6}$/, 'Code must be 6 digits, like 123456'),
    ),
})
