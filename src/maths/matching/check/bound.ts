import type { Certificate } from '../plan.ts'
import type { Rules } from '../problem.ts'
import { type Groups, naming, pairsIn, shareOf } from './groups.ts'
import type { Known } from './rules.ts'

/** What the pairs of a plan come to, aim by aim. */
export type Sums = { matched: number; owed: number; across: number; value: number }

/** Adds up what groups come to: the people in them as pairs, the debts, the parts that differ, the points. */
export function addUp(groups: readonly (readonly number[])[], known: Known): Sums {
  const sums: Sums = { matched: 0, owed: 0, across: 0, value: 0 }
  for (const group of groups)
    for (const [a, b] of pairsIn(group)) {
      const aims = aimsOf(a, b, known)
      for (const aim of ['matched', 'owed', 'across', 'value'] as const)
        sums[aim] += shareOf(group) * aims[aim]
    }
  return sums
}

function aimsOf(a: number, b: number, known: Known): Sums {
  const [one, other] = [known.people[a], known.people[b]]
  return {
    matched: 1,
    owed: (one?.owed ?? 0) + (other?.owed ?? 0),
    across: one?.part === other?.part ? 0 : 1,
    value: known.value(a, b),
  }
}

/** All aims as one number. */
export const weighAims = ({ matched, owed, across, value }: Sums, { bands }: Certificate): number =>
  bands.matched * matched + bands.owed * owed + bands.across * across + value

/** What was found on the way through all pairs. */
export type Covered = {
  /** Nothing is worth more, by the prices. */
  total: number
  /** Half the sum of what is best for each: no plan has more points. */
  mostValue: number
  /** How many there are who may meet anybody at all. */
  matchable: number
}

type Tell = (problem: string) => void

/**
 * Looks whether the prices cover every pair that may meet, and adds them up. This is the whole proof: each pair of a
 * plan takes the prices of its two people and of every odd set that holds both; nobody is in two pairs; and of an odd
 * set at most (size - 1) / 2 pairs can lie within.
 */
export function checkPrices(certificate: Certificate, groups: Groups, known: Known, tell: Tell): Covered {
  const { unlocked } = groups
  const { prices, scale } = certificate
  const sets = readOddSets(certificate, groups, known, tell)
  tellWrongPrices(certificate, unlocked.length, tell)
  const best = new Float64Array(unlocked.length).fill(-1)
  let isTold = false
  for (const [at, a] of unlocked.entries()) {
    const extra = payInside(sets, at, unlocked.length)
    for (let place = at + 1; place < unlocked.length; place += 1) {
      const b = unlocked[place] ?? -1
      if (!known.mayMeet(a, b)) continue
      const aims = aimsOf(a, b, known)
      best[at] = Math.max(best[at] ?? -1, aims.value)
      best[place] = Math.max(best[place] ?? -1, aims.value)
      const paid = (prices[at] ?? 0) + (prices[place] ?? 0) + (extra?.[place] ?? 0)
      if (paid >= scale * weighAims(aims, certificate) || isTold) continue
      tell(`The prices do not cover ${naming([a, b], known)}, who may meet.`)
      isTold = true
    }
  }
  const sum = prices.reduce((all, price) => all + price, 0)
  const inSets = sets.reduce((all, { price, places }) => all + (price * (places.length - 1)) / 2, 0)
  const ofMatchable = best.filter((points) => points >= 0)
  const mostValue = ofMatchable.reduce((all, points) => all + points, 0) / 2
  return { total: (sum + inSets) / scale, mostValue, matchable: ofMatchable.length }
}

type OddSet = { places: readonly number[]; price: number }

function readOddSets({ oddSets }: Certificate, { unlocked }: Groups, known: Known, tell: Tell): OddSet[] {
  const places = new Map(unlocked.map((number, place) => [number, place]))
  return oddSets.map(({ members, price }) => {
    const own = new Set(members.flatMap((id) => places.get(known.numbers.get(id) ?? -1) ?? []))
    if (own.size !== members.length || own.size % 2 === 0)
      tell('An odd set is not of an odd number of people who are to be matched.')
    return { places: [...own], price }
  })
}

function tellWrongPrices({ prices, oddSets, scale }: Certificate, count: number, tell: Tell): void {
  if (!(Number.isSafeInteger(scale) && scale > 0)) tell('The scale of the prices is no whole number above 0.')
  if (prices.length !== count) tell(`There are ${prices.length} prices for ${count} people to be matched.`)
  const all = [...prices, ...oddSets.map(({ price }) => price)]
  // Sums of whole numbers are exact up to here; beyond, nothing would be proved.
  if (!Number.isSafeInteger(2 * all.reduce((sum, price) => sum + price, 0)))
    tell('The prices are no whole numbers, or too large to be added.')
  if (all.some((price) => !Number.isSafeInteger(price) || price < 0))
    tell('A price is no whole number of 0 or more.')
}

/** What the odd sets that hold somebody pay to each other of their members. */
function payInside(sets: readonly OddSet[], at: number, count: number): Float64Array | undefined {
  const holding = sets.filter(({ places }) => places.includes(at))
  if (holding.length === 0) return undefined
  const extra = new Float64Array(count)
  for (const { places, price } of holding)
    for (const place of places) extra[place] = (extra[place] ?? 0) + price
  return extra
}

/** Whether no sum of later aims outweighs one point of an earlier one, and each aim of the rules has its band. */
export function areBandsApart(
  { bands }: Certificate,
  rules: Rules,
  { people, owed, mostValue }: { people: number; owed: number; mostValue: number },
): boolean {
  const pairs = people / 2
  if (![bands.matched, bands.owed, bands.across].every(Number.isSafeInteger)) return false
  const beneathOwed = mostValue + bands.across * pairs
  return (
    bands.across > (rules.acrossFirst ? mostValue : -1) &&
    bands.owed > (rules.owedFirst ? beneathOwed : -1) &&
    bands.matched > beneathOwed + bands.owed * owed &&
    (rules.acrossFirst || bands.across === 0) &&
    (rules.owedFirst || bands.owed === 0)
  )
}
