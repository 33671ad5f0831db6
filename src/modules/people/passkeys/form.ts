import { z } from 'zod'

/** What a member calls a passkey; the rest is what their device made. */
export const passkeyForm = z.object({
  name: z
    .string({ error: 'Enter a name for the passkey' })
    .transform((name) => name.replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, 'Enter a name for the passkey')
        .max(60, 'Name of the passkey must be 60 characters or less'),
    ),
  // Whatever is not one answer is none; the act says so.
  answer: z.string().catch(''),
})
