import type { Columns } from '../columns.ts'
import type { Bands } from '../plan.ts'
import { scale } from './prices.ts'
import type { Three } from './trio.ts'

/** A plan by the places of people in the columns, with prices for worth without the bands that are put on here. */
export type Drafted = {
  readonly mate: Int32Array
  readonly trio: Three | undefined
  readonly prices: Float64Array
  /** Whoever nobody may meet. */
  readonly stranded: Uint8Array
  readonly bands: Bands
  /** The prices have the bands already: of a crowd that cannot all be matched, some have no price at all. */
  readonly hasBands: boolean
}

export type Proof = {
  /** In half points, one for each person; 0 for whoever is stranded. */
  readonly prices: Float64Array
  /** The price of the odd set of all who are not stranded; 0 for none. */
  readonly oddSet: number
  /** What no plan exceeds, all aims together, in half points. */
  readonly total: number
}

/**
 * Puts the bands on prices. Everybody pays half of the band for being matched. Where the number is odd and nobody may
 * be a third, one is over whatever one does: then it is the odd set of all that pays the band, (count - 1) / 2 times,
 * and for whoever is owed least of all, whose turn it may not be.
 */
export function certify({ owed }: Columns, drafted: Drafted, isOddOver: boolean): Proof {
  const { stranded, bands, hasBands } = drafted
  const isPaidBySet = isOddOver && !hasBands
  let members = 0
  let leastOwed = Number.POSITIVE_INFINITY
  for (let index = 0; index < stranded.length; index += 1) {
    if (stranded[index]) continue
    members += 1
    leastOwed = Math.min(leastOwed, owed[index] ?? 0)
  }
  const spared = isPaidBySet ? leastOwed : 0
  const forMatched = isPaidBySet ? 0 : (scale * bands.matched) / 2
  const oddSet = isPaidBySet ? scale * (bands.matched + 2 * bands.owed * spared) : 0
  let total = members > 0 ? (oddSet * (members - 1)) / 2 : 0
  const prices = drafted.prices.map((price, index) => {
    if (stranded[index]) return 0
    if (hasBands) return price
    return price + forMatched + scale * bands.owed * ((owed[index] ?? 0) - spared)
  })
  for (const price of prices) total += price
  return { prices, oddSet, total }
}
