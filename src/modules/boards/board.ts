import type { Day } from '#platform/day.ts'

/** Whether a card carries the name that its author chose, or nothing ties it to anybody. */
export type Authorship = 'named' | 'unlinkable'

/** A shared board for one workshop. */
export type Board = {
  id: string
  title: string
  /** The key of the characteristic that it is about; empty for none. */
  characteristic: string
  /** What people type to come to it. */
  code: string
  hidesWords: boolean
  authorship: Authorship
  /** How many cards or groups everybody may vote for, in each question. */
  votesEach: number
  /** The last day on which its link lets anybody in. */
  openUntil: Day
  closedAt: Date | null
  timerEndsAt: Date | null
  /** The number of its last change. */
  number: number
  /** What a facilitator did last that can be undone. */
  lastStep: Step | null
}

/** What a board asks. */
export type Question = {
  id: string
  boardId: string
  position: number
  words: string
  /** Since when its cards can be read by all; null while they are hidden. */
  revealedAt: Date | null
  /** Since when it takes no more cards; null while it does. */
  closedAt: Date | null
}

/** How the last thing that a facilitator did is undone: what stood before it. */
export type Step = {
  id: string
  /** What was done, in words for the facilitator. */
  says: string
  questionId: string
  cards: readonly { id: string; groupId: string | null; standing: string }[]
  groups: readonly { id: string; mergedInto: string | null; dissolvedAt: string | null }[]
}

/** How long a card may be: a thought, not an essay. */
export const mostCharacters = 280

/** How many cards one person may have on one question. */
export const mostCards = 50

/** How many cards of a question, or of a group in it, a page shows at once. */
export const mostShown = 200

/** So many days after the last on which its link let people in, a board that nobody closed is closed by the house. */
export const daysUntilClosed = 14

/** Whether its link lets anybody in who is not there yet. */
export const letsIn = ({ closedAt, openUntil }: Board, today: Day): boolean =>
  closedAt === null && today <= openUntil

/** Whether a question takes cards, and lets people change theirs. */
export const takesCards = (board: Pick<Board, 'closedAt'>, question: Pick<Question, 'closedAt'>): boolean =>
  board.closedAt === null && question.closedAt === null

/** The address of a board, for whoever links to it. */
export const boardAddress = (boardId: string): `/boards/${string}` => `/boards/${boardId}`
