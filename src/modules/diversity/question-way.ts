import type { Question, QuestionSet } from './question-set.ts'

/** The page of a member's own answers. */
export const overview = '/account/diversity'

/** Where a member goes on after a question: back to their answers, where they came from there, or to the next. */
export function afterQuestion(
  { questions }: QuestionSet,
  question: Question,
  from: string | undefined,
): string {
  const next = from ? undefined : questions[questions.indexOf(question) + 1]
  return next ? `${overview}/${next.id}` : `${overview}?done=answered`
}

/** Where "Back" leads. */
export function beforeQuestion(
  { questions }: QuestionSet,
  question: Question,
  from: string | undefined,
): string {
  const before = from ? undefined : questions[questions.indexOf(question) - 1]
  return before ? `${overview}/${before.id}` : overview
}
