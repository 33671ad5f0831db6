import { z } from 'zod'

/** What organisers say to all who took part. */
export const endForm = z.object({
  thanks: z
    .string({ error: 'Enter one text' })
    .trim()
    .min(1, 'Enter a few words of thanks')
    .max(2000, 'Your thanks must be 2,000 characters or less'),
})
