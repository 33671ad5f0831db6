import { z } from 'zod'
import { mostQuestions, questionField } from './question-field.ts'

const questionsField = z
  .string({ error: 'Enter one question at least' })
  .transform((words) => words.split('\n').filter((line) => line.trim() !== ''))
  .pipe(
    z
      .array(questionField)
      .min(1, 'Enter one question at least')
      .max(mostQuestions, `There must be ${mostQuestions} questions or fewer`),
  )

const votesField = z.coerce
  .number({ error: 'The number of votes must be a whole number' })
  .int('The number of votes must be a whole number')
  .min(0, 'The number of votes must be 0 or more')
  .max(20, 'The number of votes must be 20 or fewer')

/** What a board asks, and how people answer: the same wherever one is prepared. */
export const boardFields = {
  questions: questionsField,
  words: z.enum(['hidden', 'shown'], { error: 'Select when the cards can be read' }),
  authorship: z.enum(['named', 'unlinkable'], { error: 'Select whether cards carry names' }),
  votesEach: votesField,
}
