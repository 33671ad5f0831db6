import { z } from 'zod'
import { type Option, preferNotToSay } from '../question-set.ts'

const from = z.enum(['answers']).optional().catch(undefined)

/** An answer to the second page of a question. */
export const answerMoreForm = ({ options }: NonNullable<Option['more']>) => {
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
