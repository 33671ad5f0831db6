import { z } from 'zod'
import type { Voting } from './vote.ts'

const answers = { agree: 1, disagree: -1, pass: 0, none: null } as const satisfies Record<
  string,
  Voting['answer']
>

/** What a voter may send: what they say of a statement, or that they take it back. */
export const voteForm = z.object({
  answer: z
    .enum(['agree', 'disagree', 'pass', 'none'], { error: 'Select whether you agree, disagree or pass' })
    .transform((word) => answers[word]),
})

/** What an answer is called. */
export function answerInWords(answer: number, isAboutMe: boolean): string {
  if (answer === 0) return 'You passed'
  if (isAboutMe) return answer === 1 ? 'So for you' : 'Not for you'
  return answer === 1 ? 'You agree' : 'You disagree'
}
