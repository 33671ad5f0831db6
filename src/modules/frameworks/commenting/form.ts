import { z } from 'zod'
import { attributions } from '#modules/people/index.ts'
import { plain } from '../drafting/plain.ts'
import { formId } from '../form-id.ts'

export const mostWords = 2000

/** A comment as a member writes it; which words it is about, they copy. */
export const commentForm = z.object({
  quoted: z
    .string()
    .catch('')
    .transform((typed) => plain(typed).trim())
    .pipe(z.string().max(5000, 'The words that you mean must be 5,000 characters or less')),
  words: z
    .string({ error: 'Enter your comment' })
    .transform((typed) => plain(typed).trim())
    .pipe(
      z.string().min(1, 'Enter your comment').max(mostWords, 'Your comment must be 2,000 characters or less'),
    ),
  attribution: z.enum(attributions, { error: 'Select how you would like to be named' }),
})

/** A new one, with what its form was opened under. */
export const newCommentForm = commentForm.extend({ id: formId })
export type CommentAnswers = z.infer<typeof commentForm>
