import type { Columns } from './columns.ts'
import type { Bands } from './plan.ts'
import type { Odd, Rules } from './problem.ts'
import { mostWorth } from './worth.ts'

/** More than this is no pair worth: `rows.ts` adds a number that far below nought to those that may not meet. */
const mostOfPair = 2 ** 29

/**
 * What a point of each aim is worth, so that nothing of a later aim outweighs one point of an earlier one:
 * one more than
 * all that the later ones could come to. Whole numbers throughout, so that they are exact on every machine.
 *
 * @throws RangeError where numbers that large would no longer be exact.
 */
export function bandsOf(columns: Columns, rules: Rules, odd: Odd = 'pair'): Bands {
  const pairs = Math.max(1, Math.ceil(columns.count / 2))
  const most = mostWorth(columns, rules)
  // A trio takes one more person in, or lies across parts, by half of what a pair does.
  const half = odd === 'trio' ? 2 : 1
  const across = rules.acrossFirst ? half * (1 + pairs * most) : 0
  const later = pairs * (most + across)
  const owed = rules.owedFirst ? 1 + later : 0
  const debts = columns.owed.reduce((sum, each) => sum + each, 0)
  const matched = half * (1 + later + debts * owed)
  // A bound adds up to twice all of it, and what a pair is worth must be far below what 32 bits hold.
  if (4 * matched * pairs > Number.MAX_SAFE_INTEGER || most + across >= mostOfPair)
    throw new RangeError('So many people with so many debts or points cannot be added up exactly: lower them')
  return { matched, owed, across }
}

/** What it costs in points, as a number of 0 or less, to leave each person over. */
export const lossOf = ({ owed }: Columns, bands: Bands): Float64Array =>
  owed.map((each) => -(bands.matched + 2 * bands.owed * each))
