import { z } from 'zod'
import { titleField } from '../event-fields.ts'

const mostQuestions = 12
const mostCharacters = 300

/** What a board of an event asks, and how people answer. */
export const boardForm = z.object({
  title: titleField,
  questions: z
    .string({ error: 'Enter one question at least' })
    .transform((words) =>
      words
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .refine((questions) => questions.length > 0, { error: 'Enter one question at least' })
    .refine((questions) => questions.length <= mostQuestions, {
      error: `There must be ${mostQuestions} questions or fewer`,
    })
    .refine((questions) => questions.every(({ length }) => length <= mostCharacters), {
      error: `Each question must be ${mostCharacters} characters or less`,
    }),
  words: z.enum(['hidden', 'shown'], { error: 'Select when the cards can be read' }),
  authorship: z.enum(['named', 'unlinkable'], { error: 'Select whether cards carry names' }),
  votesEach: z.coerce
    .number({ error: 'The number of votes must be a whole number' })
    .int('The number of votes must be a whole number')
    .min(0, 'The number of votes must be 0 or more')
    .max(20, 'The number of votes must be 20 or fewer'),
})
export type BoardSaid = z.infer<typeof boardForm>
