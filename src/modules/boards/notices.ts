import { declareNotice } from '#platform/notices.ts'
import { declareQuestionWithin } from '#platform/questions.ts'

/** A card as it is kept for good. */
export type KeptCard = {
  /** Its id stays the same for ever, from the board to whatever is made of it. */
  cardId: string
  boardId: string
  question: { id: string; words: string }
  words: string
  /** The key of the characteristic that it, its group or its board speaks of, the nearest first; empty for none. */
  characteristic: string
  /** The name of the group that it stands in; null for none. */
  group: string | null
  votes: number
  /** The name that its author chose; empty for none, and always where nothing may tie it to anybody. */
  name: string
  /** The member who wrote it, where a card carries its author and that is a member. */
  memberId: string | null
  at: Date
}

/**
 * A card that all could read was kept, when its board was closed: from now on it changes no more. Told in the
 * transaction of the closing, once for each.
 */
export const cardKept = declareNotice<KeptCard>('boards.cardKept')

/** A board has another title. Told in the transaction that changed it. */
export const boardTitled = declareNotice<{ boardId: string; title: string }>('boards.boardTitled')

/** What a board is part of, as a higher room knows it: where the ways back lead. */
export type BoardHome = {
  title: string
  /** Its page for everybody; null while there is none. */
  href: string | null
  /** Where organisers run it, and where they say what came of it. */
  home: string
  outputs: string
}

/** Asks what a board is part of; null for a board that stands alone. */
export const boardHome = declareQuestionWithin<BoardHome>()
