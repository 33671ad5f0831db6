import { z } from 'zod'
import { preferNotToSay, type Question } from '../question-set.ts'

const from = z.enum(['answers']).optional().catch(undefined)

/** An answer to the first page of a question. None chosen means that it is left out, as anybody may. */
export const answerForm = ({ options }: Pick<Question, 'options'>) => {
  const known = new Set([...options.map(({ id }) => id), preferNotToSay.id])
  return z.object({
    option: z
      .string()
      .optional()
      .refine(
        (word) => word === undefined || known.has(word),
        'Select one of the answers, or leave them all',
      ),
    from,
  })
}
