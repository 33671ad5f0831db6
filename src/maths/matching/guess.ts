import { classify } from './large/classes.ts'
import { findPrices } from './large/prices.ts'
import type { Prepared } from './prepare.ts'

/** With fewer people the exact solver is as fast without. */
const fewest = 400

/**
 * Prices that cover all pairs, in half points beside the loss of being left over: those of the classes that people are
 * in. They are near enough to the best that little is left to search for.
 */
export function guessPrices({ columns, round, bands, problem }: Prepared): Float64Array | undefined {
  if (problem.count < fewest) return undefined
  const classes = classify(columns, round.rules)
  const isCrowded = classes.crowded !== undefined
  const within = isCrowded ? bands : { matched: 0, owed: 0, across: bands.across }
  const { priceOf } = findPrices(columns, round.rules, classes, within)
  return problem.alone.map((loss, person) => priceOf(person) + (isCrowded ? loss : 0))
}
