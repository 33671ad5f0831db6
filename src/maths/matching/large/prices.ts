import type { Columns } from '../columns.ts'
import type { Bands } from '../plan.ts'
import type { Rules } from '../problem.ts'
import { type Class, type Classes, keepsApart } from './classes.ts'
import { priceClasses } from './transport.ts'

/**
 * Prices that cover every allowed pair, found without looking at a pair: of two classes it is taken that their people
 * differ in all that they may differ in, and share as many interests as the fewer have. Whatever two people of theirs
 * are worth, it is no more than that.
 */
export type ClassPrices = {
  readonly classes: Classes
  /** The price of each class, in half points. */
  readonly price: Float64Array
  /** What the price of two classes is above the most that any two people could be worth, in half points. */
  readonly slack: Float64Array
  /** The least that two people of these classes can lose, in half points: 0 for classes that suit each other. */
  readonly least: Float64Array
  /** The price of each person, in half points: with what their class does not know that is owed to them. */
  priceOf(index: number): number
}

/** Prices are whole numbers of half points. */
export const scale = 2

/** Finds prices for a round that cover every pair, and whose sum is close to what the best plan is worth. */
export function findPrices(columns: Columns, rules: Rules, classes: Classes, bands: Bands): ClassPrices {
  const { list } = classes
  const size = list.length
  const worth = new Float64Array(size * size)
  const slack = new Float64Array(size * size)
  const least = new Float64Array(size * size)
  for (const [c, one] of list.entries())
    for (const [d, other] of list.entries())
      worth[c * size + d] = mostOf(one, other, rules, bands) - sureLoss(classes, one, other, rules, bands)
  const price = priceClasses(classes.counts, worth).map((each) => scale * each)
  for (const [c, one] of list.entries())
    for (const [d, other] of list.entries()) {
      slack[c * size + d] = (price[c] ?? 0) + (price[d] ?? 0) - scale * mostOf(one, other, rules, bands)
      least[c * size + d] = (price[c] ?? 0) + (price[d] ?? 0) - scale * (worth[c * size + d] ?? 0)
    }
  const forOwed = scale * (rules.weights.owed + bands.owed)
  const priceOf = (index: number) => {
    const own = classes.of[index] ?? 0
    return (price[own] ?? 0) + forOwed * ((columns.owed[index] ?? 0) - (list[own]?.owed ?? 0))
  }
  return { classes, price, slack, least, priceOf }
}

/** What two people of these classes are worth at most, if they differed in every word. */
function mostOf(one: Class, other: Class, { weights: w }: Rules, bands: Bands): number {
  return (
    bands.matched +
    bands.across +
    w.part +
    w.place +
    w.profession +
    w.seniority * Math.abs(one.seniority - other.seniority) +
    (one.lived === other.lived ? 0 : w.lived) +
    w.interests * Math.min(one.interests, other.interests) +
    (w.owed + bands.owed) * (one.owed + other.owed)
  )
}

/** What they lose of that by the marked words that they share. */
function sureLoss({ marks }: Classes, one: Class, other: Class, rules: Rules, bands: Bands): number {
  let loss = 0
  for (const [bit, mark] of marks.entries()) {
    if (!one.marks[bit] || !other.marks[bit]) continue
    if (keepsApart(mark, rules)) return Number.POSITIVE_INFINITY
    if (mark.of === 'organisation') continue
    loss += rules.weights[mark.of] + (mark.of === 'part' ? bands.across : 0)
  }
  return loss
}
