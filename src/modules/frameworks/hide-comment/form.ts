import { z } from 'zod'
import { plain } from '../drafting/plain.ts'

export const hideForm = z.object({
  why: z
    .string({ error: 'Enter why you hide it' })
    .transform((typed) => plain(typed).trim())
    .pipe(
      z
        .string()
        .min(1, 'Enter why you hide it. Its author reads that')
        .max(1000, 'Why you hide it must be 1,000 characters or less'),
    ),
})
