import type { Question } from './board.ts'

/** A card as everybody sees it, once its question is revealed. */
export type WallCard = {
  id: string
  questionId: string
  groupId: string | null
  words: string
  characteristic: string
  /** The name that its author chose; empty where they chose none, and on an unlinkable board. */
  name: string
  votes: number
}

/** Cards that were put together under a name. */
export type WallGroup = {
  id: string
  questionId: string
  name: string
  characteristic: string
  votes: number
  /** How many cards it has; perhaps more than are shown. */
  count: number
  cards: readonly WallCard[]
}

/** A question with what was answered, as far as everybody may see it. */
export type WallQuestion = Question & {
  /** How many cards there are, hidden ones too. */
  count: number
  /** How many of them stand in no group. */
  looseCount: number
  groups: readonly WallGroup[]
  /** Those that stand in no group, in the order of their ids: of who wrote first it tells nothing. */
  cards: readonly WallCard[]
}

/** What characteristics are called, by their keys. */
export type Names = ReadonlyMap<string, string>
