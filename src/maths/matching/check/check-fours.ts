import type { GroupPlan } from '../plan.ts'
import type { Round } from '../problem.ts'
import type { Checked } from './check-plan.ts'
import { sumUp } from './digest.ts'
import { type Known, readRules } from './rules.ts'

type Tell = (problem: string) => void
type Seen = { round: Round; plan: GroupPlan; known: Known; tell: Tell }

/**
 * Decides whether a plan of groups of four is what it says: three or four people in each group who may all meet,
 * nobody twice, points added up anew, and the bound that its prices give. It shares no line with what made the plan.
 */
export function checkFours(round: Round, plan: GroupPlan): Checked {
  const problems: string[] = []
  const known = readRules(round)
  const seen: Seen = { round, plan, known, tell: (problem) => void problems.push(problem) }
  if (sumUp(round) !== plan.digest)
    seen.tell('The plan was made for other people, rules or history: its digest is not that of these.')
  const groups = readFours(seen)
  const matched = groups.flat().length
  const value = groups.flatMap(twosOf).reduce((sum, [a, b]) => sum + known.value(a, b), 0)
  const bound = addPrices(seen, matched)
  const gap = value === 0 ? 0 : (bound - value) / value
  tellFigures(seen, { matched, value, bound, gap })
  tellWhys(seen, new Set(groups.flat()))
  return { holds: problems.length === 0, problems, remarks: [], matched, value, bound, gap }
}

const twosOf = (group: readonly number[]) =>
  group.flatMap((a, at) => group.slice(at + 1).map((b) => [a, b] as const))

const keyOf = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`

/** Which two of the people were put together by hand. */
function readLocked({ round, known: { numbers } }: Seen): ReadonlySet<string> {
  const known = round.locked.map((pair) => pair.flatMap((id) => numbers.get(id) ?? []))
  return new Set(known.flatMap(([a, b]) => (a === undefined || b === undefined ? [] : [keyOf(a, b)])))
}

function readFours(seen: Seen): number[][] {
  const { plan, known, tell } = seen
  const locked = readLocked(seen)
  const groups = plan.groups.map((group) => group.flatMap((id) => known.numbers.get(id) ?? []))
  if (plan.groups.flat().some((id) => !known.numbers.has(id)))
    tell('Somebody is in the plan and not among the people.')
  if (groups.some(({ length }) => length < 3 || length > 4)) tell('A group is not of three or four people.')
  if (new Set(groups.flat()).size !== groups.flat().length) tell('Somebody is in two places.')
  const together = groups.flatMap(twosOf)
  for (const [a, b] of together)
    if (!known.mayMeet(a, b) && !locked.has(keyOf(a, b)))
      tell(`${known.ids[a]} and ${known.ids[b]} may not meet: ${known.broken(a, b).join(', ')}.`)
  const inGroups = new Set(groups.flat())
  const keys = new Set(together.map(([a, b]) => keyOf(a, b)))
  for (const key of locked)
    if (!keys.has(key) && key.split(' ').some((number) => inGroups.has(Number(number))))
      tell('Two were put together by hand, and are not.')
  return groups
}

/** Adds up what the prices pay: no groups are worth more (see GroupCertificate). */
function addPrices(seen: Seen, matched: number): number {
  const { plan, known, tell } = seen
  const { prices, scale, inThrees } = plan.certificate
  const count = known.ids.length
  const locked = readLocked(seen)
  const isPrice = (price: number) => Number.isInteger(price) && price >= 0
  if (prices.length !== count || !prices.every(isPrice) || !(scale > 0))
    tell('The prices are not one whole number for each person.')
  // Whoever is left out meets nobody, so only where nobody is must the remainder sit in threes.
  if (inThrees < 0 || inThrees > (matched === count ? 3 * ((4 - (count % 4)) % 4) : 0))
    tell('Fewer people must meet only two others than the certificate says.')
  const lowest = prices.toSorted((a, b) => a - b).slice(0, inThrees)
  let sum = 3 * prices.reduce((all, price) => all + price, 0) - lowest.reduce((all, price) => all + price, 0)
  for (let a = 0; a < count; a += 1)
    for (let b = a + 1; b < count; b += 1) {
      const over = scale * known.value(a, b) - (prices[a] ?? 0) - (prices[b] ?? 0)
      if (over > 0 && (known.mayMeet(a, b) || locked.has(keyOf(a, b)))) sum += over
    }
  return Math.floor(sum / scale)
}

type Figures = { matched: number; value: number; bound: number; gap: number }

function tellFigures({ plan, known, tell }: Seen, figures: Figures): void {
  const { matched, value, bound, gap } = figures
  if (plan.matched !== matched) tell(`${matched} people are in groups, not ${plan.matched}.`)
  if (plan.value !== value) tell(`The groups are worth ${value} points, not ${plan.value}.`)
  if (plan.bound !== bound) tell(`The prices give a bound of ${bound} points, not ${plan.bound}.`)
  if (Math.abs(plan.gap - gap) > 1e-9) tell('The gap is not that between the points and their bound.')
  const count = known.ids.length
  const most = count < 3 ? 0 : count === 5 ? 4 : count
  if (plan.mostMatched && matched < most) tell('That nobody more could be matched is not proved.')
  if (plan.proved && (bound > value || matched < most)) tell('That nothing is better is not proved.')
}

function tellWhys({ plan, known, tell }: Seen, grouped: ReadonlySet<number>): void {
  const told = new Map(plan.unmatched.map(({ id, why }) => [known.numbers.get(id) ?? -1, why]))
  const left = known.ids.flatMap((_, number) => (grouped.has(number) ? [] : [number]))
  if (left.length !== plan.unmatched.length || left.some((number) => !told.has(number)))
    tell('Those who are left out are not those of whom it is told.')
  for (const number of left) {
    const meetsNobody = !known.ids.some((_, other) => known.mayMeet(number, other))
    if ((told.get(number)?.kind === 'nobody') !== meetsNobody)
      tell(`Why ${known.ids[number]} is left out is not as it is told.`)
  }
}
