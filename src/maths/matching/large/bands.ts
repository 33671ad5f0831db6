import type { Columns } from '../columns.ts'
import type { Bands } from '../plan.ts'
import type { Rules } from '../problem.ts'
import { mostWorth } from '../worth.ts'

/** Sums of whole numbers beyond this one are not exact any more; prices are counted in half points. */
const mostExact = 2 ** 52

/**
 * What a point of each aim is worth among very many people. Where the strict bands would be too large to be added up
 * exactly, smaller ones serve: whose turn it is to be matched needs no band below that of being matched at all,
 * since a plan that matches most people in number can always match those who are owed most (the matched people of all
 * plans form a matroid); and that all pairs lie across parts is seen without any band.
 */
export function chooseBands(columns: Columns, rules: Rules): Bands {
  const pairs = Math.max(1, Math.ceil(columns.count / 2))
  const most = mostWorth(columns, rules)
  const debts = columns.owed.reduce((sum, owed) => sum + owed, 0)
  const across = rules.acrossFirst ? pairs * most + 1 : 0
  const strict = stack(rules, pairs, most, across)
  const matched = pairs * (most + across) + strict.owed * debts + 1
  if (isExact({ ...strict, matched }, pairs, debts)) return { ...strict, matched }
  if (isExact(strict, pairs, debts) || !rules.acrossFirst) return strict
  const room = Math.floor(mostExact / (2 * pairs * (pairs + debts)))
  return stack(rules, pairs, most, Math.max(0, room - most))
}

function stack(rules: Rules, pairs: number, most: number, across: number): Bands {
  const above = pairs * (most + across) + 1
  return { matched: above, owed: rules.owedFirst ? above : 0, across }
}

const isExact = ({ matched, owed, across }: Bands, pairs: number, debts: number): boolean =>
  pairs * (matched + 2 * across) + debts * owed < mostExact
