import type { Worth, WorthRow } from '../pair-worth.ts'

/**
 * A graph to be matched: what two vertices are worth to each other (or `forbidden`), and what it is worth to leave
 * each over, 0 or less.
 */
export type Problem = {
  readonly count: number
  readonly worth: Worth
  readonly worthRow: WorthRow
  readonly alone: Float64Array
}

export type OddSet = { readonly members: readonly number[]; readonly price: number }

/** A plan, and prices that bound every plan. */
export type Solved = {
  /** Everybody's mate; -1 for whoever is left over. */
  mates: Int32Array
  /**
   * In half points, beside the loss of being left over: price a + price b + the odd sets that hold both are at least
   * 2 * worth(a, b), and no price is below `alone`.
   */
  prices: Float64Array
  oddSets: OddSet[]
  /** Prices that cover all pairs without odd sets, and so bound plans with trios as well. */
  halfPrices: Float64Array
  /** Nothing better exists; false where the time was up. */
  isBest: boolean
}
