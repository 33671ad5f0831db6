import type { Certificate } from '../plan.ts'
import type { Person, Round, Rules } from '../problem.ts'
import { type Groups, naming, pairsIn, shareOf } from './groups.ts'
import { bringTogether } from './present.ts'
import type { Known } from './rules.ts'
import { findUncovered } from './uncovered.ts'

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
  /** No plan has more points, by the rules alone. */
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
export function checkPrices(
  { rules }: Round,
  certificate: Certificate,
  { groups: { unlocked }, known, tell }: { groups: Groups; known: Known; tell: Tell },
): Covered {
  const { prices, scale } = certificate
  tellWrongPrices(certificate, unlocked.length, tell)
  const oddSets = readOddSets(certificate, unlocked, known, tell)
  const own = new Float64Array(known.ids.length)
  for (const [place, number] of unlocked.entries()) own[number] = prices[place] ?? 0
  const present = bringTogether(unlocked, known)
  const matchable = unlocked.filter(present.hasSomebodyFor)
  const proof = { ...certificate, oddSets, price: (number: number) => own[number] ?? 0 }
  const uncovered = findUncovered({ numbers: matchable, rules, proof, known })
  if (uncovered) tell(`The prices do not cover ${naming(uncovered, known)}, who may meet.`)
  const sum = prices.reduce((all, price) => all + price, 0)
  const inSets = oddSets.reduce((all, { price, members }) => all + (price * (members.length - 1)) / 2, 0)
  const mostValue = (matchable.length / 2) * mostOfPair(matchable, known, rules)
  return { total: (sum + inSets) / scale, mostValue, matchable: matchable.length }
}

/** No two people have more points together. */
function mostOfPair(numbers: readonly number[], { people }: Known, { weights: w }: Rules): number {
  const most = (count: (person: Person) => number) =>
    numbers.reduce((found, number) => Math.max(found, people[number] ? count(people[number]) : 0), 0)
  const steps = most(({ seniority }) => seniority)
  const owed = most((person) => person.owed)
  const inWords = w.part + w.place + w.profession + w.lived
  return inWords + w.seniority * steps + w.interests * w.mostInterests + 2 * w.owed * owed
}

type OddSet = { members: readonly number[]; price: number }

function readOddSets(
  { oddSets }: Certificate,
  unlocked: readonly number[],
  { numbers }: Known,
  tell: Tell,
): OddSet[] {
  const all = new Set(unlocked)
  return oddSets.map(({ members, price }) => {
    const own = new Set(members.flatMap((id) => numbers.get(id) ?? []).filter((number) => all.has(number)))
    if (own.size !== members.length || own.size % 2 === 0)
      tell('An odd set is not of an odd number of people who are to be matched.')
    return { members: [...own], price }
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

type Aims = {
  people: number
  /** How many steps make one pair: a trio takes one more in, or lies across parts, by half of what a pair does. */
  steps: number
  /** All debts together, where a trio is due; 0 else. */
  owedInTrios: number
  mostValue: number
  /** No plan has more pairs across parts than this one. */
  isMostAcross: boolean
}

/**
 * Whether no sum of later aims outweighs one point of an earlier one, and each aim of the rules has its band. Debts
 * never stand against numbers, but for a trio: whoever is matched by some plan can be matched by one that matches as
 * many as can be, together with others (they form a matroid; Edmonds and Fulkerson, 1965).
 */
export function areBandsApart(
  { bands }: Certificate,
  rules: Rules,
  { people, steps, owedInTrios, mostValue, isMostAcross }: Aims,
): boolean {
  const pairs = people / 2
  if (![bands.matched, bands.owed, bands.across].every(Number.isSafeInteger)) return false
  const beneathOwed = mostValue + bands.across * pairs
  return (
    bands.across >= 0 &&
    (bands.across > steps * mostValue || !rules.acrossFirst || isMostAcross) &&
    bands.owed > (rules.owedFirst ? beneathOwed : -1) &&
    bands.matched > steps * (beneathOwed + bands.owed * owedInTrios) &&
    (rules.acrossFirst || bands.across === 0) &&
    (rules.owedFirst || bands.owed === 0)
  )
}
