/** A card that its reader wrote, at its place among theirs: its id would tell others whose it is. */
export type OwnCard = { place: number; words: string; isPutAway: boolean }

/** What its reader voted for. */
export type OwnVote = { targetId: string; says: string }

/** What a reader has on one question of a board: nobody else is shown it. */
export type Own = {
  questionId: string
  cards: readonly OwnCard[]
  votes: readonly OwnVote[]
  /** The place of the next card; null where they have as many as they may. */
  nextPlace: number | null
}

/** How many votes somebody can still give in a question. */
export const votesLeft = ({ votesEach }: { votesEach: number }, { votes }: Pick<Own, 'votes'>): number =>
  Math.max(0, votesEach - votes.length)
