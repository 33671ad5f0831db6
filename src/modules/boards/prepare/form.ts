import { z } from 'zod'
import { openUntilField } from '../open-until-field.ts'
import { mostQuestions, questionField } from '../question-field.ts'

const titleField = z
  .string({ error: 'Enter one title' })
  .trim()
  .min(1, 'Enter what the board is called')
  .max(200, 'The title must be 200 characters or less')

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

/** What somebody says to have a board. */
export const prepareForm = z.object({
  title: titleField,
  questions: questionsField,
  characteristic: z.string().max(100, 'Select a characteristic').catch(''),
  words: z.enum(['hidden', 'shown'], { error: 'Select when the cards can be read' }),
  authorship: z.enum(['named', 'unlinkable'], { error: 'Select whether cards carry names' }),
  votesEach: votesField,
  openUntil: openUntilField,
})
export type Preparing = z.infer<typeof prepareForm>
