import { z } from 'zod'
import { plain } from '../drafting/plain.ts'

export const mostAnswer = 2000

export const answerForm = z.object({
  answer: z
    .string({ error: 'Enter your answer' })
    .transform((typed) => plain(typed).trim())
    .pipe(
      z.string().min(1, 'Enter your answer').max(mostAnswer, 'Your answer must be 2,000 characters or less'),
    ),
  // What stood there when the form was opened: nobody types it.
  seen: z
    .string()
    .catch('')
    .transform((typed) => plain(typed).trim()),
})
