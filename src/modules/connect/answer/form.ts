import { isMet, type Met } from '../meeting.ts'

/** What somebody can say from a mail. */
export type AnswerWish = Met | 'skip' | 'another' | 'pause' | 'resume'

export function answerWishOf(sent: unknown): AnswerWish | undefined {
  if (isMet(sent)) return sent
  return (['skip', 'another', 'pause', 'resume'] as const).find((wish) => wish === sent)
}
