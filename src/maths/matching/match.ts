import { layOut } from './columns.ts'
import { digestRound } from './digest.ts'
import { guessPrices } from './guess.ts'
import { findShortage, type Shortage } from './hubs.ts'
import { type LargePlan, matchLarge } from './large/match-large.ts'
import { explainLeftOut } from './left-out.ts'
import { byId } from './order.ts'
import type { Certificate, Plan } from './plan.ts'
import { mostSolved, type Prepared, prepare } from './prepare.ts'
import type { Pair, Round, Trio } from './problem.ts'
import { solveExact } from './solve/exact.ts'
import type { Solved } from './solve/problem.ts'
import { addTrio, type Three } from './trio.ts'
import { keepApart, weigh } from './worth.ts'

export type How = {
  /** Asked now and then; once it says no, the best plan so far is taken, with a bound on what may be missing. */
  mayGoOn?: () => boolean
  /** More people than these are matched close to the best, not exactly; 20,000 where nothing is said. */
  exactUpTo?: number
}

/** A plan by the numbers of the prepared people. */
export type Found = {
  mates: Int32Array
  three: Three | null
  solved: Solved
  isBest: boolean
  /** A trio is allowed, and the number of those who can meet anybody is odd. */
  isTrioDue: boolean
}

/**
 * Matches the people of a round: as many as can be, then those who are owed a match, then (if the rules say so) as many
 * pairs across parts as can be, then the greatest value; with a certificate by which anyone can check that nothing is
 * better. The order of people and pairs decides nothing: the same round and seed always give the same plan.
 *
 * The method is written down in docs/decisions/0026-matching-that-can-be-proved.md.
 *
 * @throws RangeError where the round is none: two people of one id, somebody in two locked pairs, a number
 * out of range.
 */
export function matchRound(round: Round, { mayGoOn = () => true, exactUpTo = mostSolved }: How = {}): Plan {
  const prepared = prepare(round)
  const { problem } = prepared
  if (problem.count > exactUpTo) return writeLarge(prepared, matchLarge(prepared, mayGoOn))
  const solved = solveExact(problem, mayGoOn, guessPrices(prepared))
  return writePlan(prepared, withTrio(prepared, solved, mayGoOn))
}

/** Where a trio is allowed and somebody is over only because the number is odd, there is one. */
export function withTrio({ round, problem }: Prepared, solved: Solved, mayGoOn: () => boolean): Found {
  const plain = { mates: solved.mates, three: null, solved, isBest: solved.isBest, isTrioDue: false }
  if (round.odd !== 'trio' || countMatchable(problem) % 2 === 0) return plain
  const { three, mates, isBest } = addTrio(problem, solved, mayGoOn)
  const inHalves = { ...solved, prices: solved.halfPrices, oddSets: [] }
  return { mates, three, solved: inHalves, isBest: isBest && solved.isBest, isTrioDue: true }
}

/** How many have anybody at all whom they may meet. */
function countMatchable({ count, worthRow }: Prepared['problem']): number {
  const row = new Int32Array(count)
  let found = 0
  for (let a = 0; a < count; a += 1) {
    worthRow(a, 0, row)
    if (row.some((value) => value >= 0)) found += 1
  }
  return found
}

function writePlan(prepared: Prepared, found: Found): Plan {
  const { people, bands, round, locked } = prepared
  const { mates, three, solved } = found
  const left = [...mates.keys()].filter((number) => mates[number] === -1 && !three?.includes(number))
  const idOf = (number: number) => people[number]?.id ?? ''
  const pairs = [...mates.entries()].filter(([a, b]) => b > a).map(([a, b]) => sortedPair(idOf(a), idOf(b)))
  const worth = worthOf(prepared, found)
  const bound = boundOf(prepared, solved)
  const value = worth.value + valueOfLocked(prepared)
  const missing = bound - worth.total
  const possible = mostPeople(bound, bands.matched, found.isTrioDue)
  const isMost = possible <= mates.length - left.length
  const shortage =
    left.length > 0 && (isMost || solved.isBest)
      ? findShortage(solved.mates, prepared.problem.worthRow)
      : null
  const lonely = solved.mates.reduce((count, mate) => (mate === -1 ? count + 1 : count), 0)
  return {
    pairs: [...locked, ...pairs].toSorted(([one], [other]) => byId(one, other)),
    trios: three ? [three.map(idOf).toSorted(byId) as unknown as Trio] : [], // three ids of three people
    unmatched: explainLeftOut(left, { prepared, shortage, inTrios: round.odd === 'trio' }),
    matched: round.people.length - left.length,
    value,
    bound: value + missing,
    gap: value === 0 ? 0 : missing / value,
    proved: missing === 0 || found.isBest,
    mostMatched: isMost || (solved.isBest && left.length <= lonely - (found.isTrioDue ? 1 : 0)),
    seed: round.seed,
    digest: digestRound(round),
    certificate: certificateOf(prepared, solved, shortage),
  }
}

/** How many people a plan within the bound of all aims could match: two by two, but for a trio. */
function mostPeople(bound: number, matched: number, isTrioDue: boolean): number {
  return isTrioDue ? Math.floor((2 * bound) / matched) : 2 * Math.floor(bound / matched)
}

function writeLarge(prepared: Prepared, { missing, ...found }: LargePlan): Plan {
  const { round, locked } = prepared
  const value = found.value + valueOfLocked(prepared)
  return {
    ...found,
    pairs: [...locked, ...found.pairs].toSorted(([one], [other]) => byId(one, other)),
    matched: round.people.length - found.unmatched.length,
    value,
    bound: value + missing,
    gap: value === 0 ? 0 : missing / value,
    proved: missing === 0,
    seed: round.seed,
    digest: digestRound(round),
  }
}

const sortedPair = (one: string, other: string): Pair => (byId(one, other) < 0 ? [one, other] : [other, one])

/** What a plan comes to: all aims as one number, and its points alone. */
export function worthOf(
  { problem, bands, columns }: Prepared,
  { mates, three }: Found,
): { total: number; value: number } {
  const { worth } = problem
  const pairs: (readonly [number, number, number])[] = [...mates.entries()]
    .filter(([a, b]) => b > a)
    .map(([a, b]) => [a, b, 1])
  if (three) {
    const [a, b, c] = three
    pairs.push([a, b, 0.5], [b, c, 0.5], [a, c, 0.5])
  }
  let [total, value] = [0, 0]
  for (const [a, b, share] of pairs) {
    const own = worth(a, b)
    const across = columns.part[a] === columns.part[b] ? 0 : bands.across
    value += share * (own - across)
    total += share * (own + bands.matched + bands.owed * ((columns.owed[a] ?? 0) + (columns.owed[b] ?? 0)))
  }
  return { total, value }
}

function boundOf({ problem }: Prepared, { prices, oddSets }: Solved): number {
  let sum = 0
  for (const [number, price] of prices.entries()) sum += price - (problem.alone[number] ?? 0)
  for (const { members, price } of oddSets) sum += (price * (members.length - 1)) / 2
  return sum / 2
}

/** Points of pairs that stand as they are, whatever the rules say of them. */
export function valueOfLocked({ round, locked }: Pick<Prepared, 'round' | 'locked'>): number {
  if (locked.length === 0) return 0
  const known = new Map(round.people.map((person) => [person.id, person]))
  const people = locked.flat().flatMap((id) => known.get(id) ?? [])
  const columns = layOut(people.map((person) => ({ ...person, times: 1, formats: 1 })))
  const rules = { ...round.rules, organisationsDiffer: false, partsDiffer: false }
  const { worth } = weigh(columns, { rules, across: 0, apart: keepApart([]) })
  return locked.reduce((sum, _, place) => sum + worth(2 * place, 2 * place + 1), 0)
}

function certificateOf(
  { people, problem, bands }: Prepared,
  { prices, oddSets }: Solved,
  shortage: Shortage | null,
): Certificate {
  const idOf = (number: number) => people[number]?.id ?? ''
  const order = people
    .map(({ id }, number) => ({ id, price: (prices[number] ?? 0) - (problem.alone[number] ?? 0) }))
    .toSorted((one, other) => byId(one.id, other.id))
  return {
    bands,
    scale: 2,
    prices: order.map(({ price }) => price),
    oddSets: oddSets
      .map(({ members, price }) => ({ members: members.map(idOf).toSorted(byId), price }))
      .toSorted((one, other) => byId(`${one.members}`, `${other.members}`)),
    hubs: (shortage?.hubs ?? []).map(idOf).toSorted(byId),
  }
}
