import { layOut } from '../columns.ts'
import { digestRound } from '../digest.ts'
import { explainLeftOut } from '../left-out.ts'
import { byId } from '../order.ts'
import { forbidden, type Worth } from '../pair-worth.ts'
import type { GroupPlan } from '../plan.ts'
import { type Prepared, prepare } from '../prepare.ts'
import type { Person, Round, Rules } from '../problem.ts'
import { keepApart, mostWorth, placesOf, weigh } from '../worth.ts'
import { drawFrom } from './chance.ts'
import { type Fours, swapFours } from './four-swaps.ts'
import { mendGroups } from './mend-groups.ts'
import { priceMeetings } from './prices.ts'
import { remember } from './table-of-worth.ts'

export type HowFours = {
  /** How many changes of places are tried. The plan is the same for the same number. */
  tries?: number
  /** Asked now and then; once it says no, the best groups so far are taken. */
  mayGoOn?: () => boolean
}

/** The people of a round by number, and what two of them are worth. */
type Company = {
  prepared: Prepared
  people: readonly Person[]
  /** Points of two who may meet or are locked; `forbidden` for others. */
  value: Worth
  /** Whoever is locked together with each; -1 for nobody. */
  lockedTo: Int32Array
  most: number
}

/**
 * Matches people in groups of four who may all meet each other, and in threes where the number is no multiple of four:
 * never in a two. As many as it can find groups for, then those who are owed, then the greatest sum of what each two of
 * a group are worth. Locked pairs stay together. Whether anything is better is too hard to say, so the plan holds a
 * bound that nothing exceeds.
 */
export function matchFours(round: Round, how: HowFours = {}): GroupPlan {
  const company = gather(round)
  const { people, value } = company
  const tries = how.tries ?? Math.max(3_000_000, 3_000 * people.length)
  const search = { tries, mayGoOn: how.mayGoOn ?? (() => true) }
  let best = groupIn(round, company, { ...search, perGroup: 4 })
  // With seats to spare, which stay empty or leave people out in twos, more find a place where few may meet.
  if (countPeople(best) < mostByNumber(people.length)) {
    const other = groupIn(round, company, { ...search, perGroup: 2 })
    if (isBetter(company, round, other, best)) best = other
  }
  const matched = countPeople(best)
  const worth = sumWorth(best, value)
  return {
    ...writeGroups(company, best),
    ...certify(company, matched, worth),
    matched,
    value: worth,
    ...marks(round),
  }
}

const marks = (round: Round) => ({ seed: round.seed, digest: digestRound(round) })

/** How many of so many people can be in groups of three and four: all but one or two, or one of five. */
const mostByNumber = (count: number) => (count < 3 ? 0 : count === 5 ? 4 : count)

function gather(round: Round): Company {
  const { locked } = prepare(round)
  const prepared = prepare({ ...round, locked: [] })
  const { people, columns, apart, numbers } = prepared
  const { worth: allowed } = weigh(columns, { rules: round.rules, across: 0, apart })
  const lockedTo = new Int32Array(people.length).fill(-1)
  for (const [a, b] of placesOf(locked, numbers)) {
    lockedTo[a] = b
    lockedTo[b] = a
  }
  const openly = weighOpenly(people, round.rules)
  const value = remember(people.length, (a, b) => (lockedTo[a] === b ? openly(a, b) : allowed(a, b)))
  return { prepared, people, value, lockedTo, most: Math.max(1, mostWorth(columns, round.rules)) }
}

/** What people are worth to each other as if no rule forbade it: for what was decided by hand. */
function weighOpenly(people: readonly Person[], rules: Rules): Worth {
  const columns = layOut(people.map((person) => ({ ...person, times: 1, formats: 1 })))
  const open = { ...rules, organisationsDiffer: false, partsDiffer: false }
  return weigh(columns, { rules: open, across: 0, apart: keepApart([]) }).worth
}

type Attempt = { perGroup: number; tries: number; mayGoOn: () => boolean }

// More people than that are parted first: the table of all pairs would not fit into a small machine's memory.
const mostTogether = 500

/** Groups of people by number, each of three or four who may all meet; at first about `perGroup` in each. */
function groupIn(round: Round, company: Company, { perGroup, tries, mayGoOn }: Attempt): number[][] {
  const draw = drawFrom(round.seed)
  const parcels = inParcels(company.lockedTo)
  const found = parcels.flatMap((parcel) => {
    const groups = Math.max(1, perGroup === 4 ? Math.ceil(parcel.length / 4) : Math.ceil(parcel.length / 2))
    const seats = seatInTurn(parcel, company.lockedTo, groups)
    const search = { tries: Math.ceil(tries / parcels.length), draw, mayGoOn }
    const fours = weighFours(round, company, parcel)
    // Where few may meet, a place for somebody is found by moving others out of theirs.
    const warm = perGroup === 4 ? fours.most / 3 : fours.most
    swapFours(fours, seats, { ...search, warm })
    return Array.from({ length: groups }, (_, group) =>
      [...seats.subarray(4 * group, 4 * group + 4)].flatMap((index) => parcel[index] ?? []),
    )
  })
  return mendGroups(found, { count: company.people.length, value: company.value, lockedTo: company.lockedTo })
}

/** Parts people who are too many, those who are locked together never. The last parcel may be smaller. */
function inParcels(lockedTo: Int32Array): number[][] {
  const inOrder = Array.from(lockedTo, (other, index) =>
    other === -1 ? [index] : other > index ? [index, other] : [],
  )
  const couples = inOrder.filter((each) => each.length === 2).flat()
  const all = [...couples, ...inOrder.filter((each) => each.length === 1).flat()]
  return Array.from({ length: Math.ceil(all.length / mostTogether) }, (_, parcel) =>
    all.slice(parcel * mostTogether, (parcel + 1) * mostTogether),
  )
}

function weighFours(
  { rules }: Round,
  { people, value, lockedTo, most }: Company,
  parcel: readonly number[],
): Fours {
  const count = parcel.length
  const across = rules.acrossFirst ? 2 * most : 0
  const weights = new Int32Array((count + 1) * (count + 1))
  for (const [at, a] of parcel.entries())
    for (const [beside, b] of parcel.entries()) {
      const points = value(a, b)
      const more = across > 0 && people[a]?.part !== people[b]?.part ? across : 0
      const weight = lockedTo[a] === b ? 1_000 * most : points === forbidden ? -64 * most : points + more
      weights[at * (count + 1) + beside] = weight
    }
  const leaving = Int32Array.from({ length: count + 1 }, (_, at) => {
    const person = people[parcel[at] ?? -1]
    return person ? 4 * most * (8 + (rules.owedFirst ? Math.min(8, person.owed) : 0)) : 0
  })
  return { count, weights, leaving, most: most + across }
}

/** Seats those who are locked side by side, then everybody else; what is left stays empty, spread over the groups. */
function seatInTurn(parcel: readonly number[], lockedTo: Int32Array, groups: number): Int32Array {
  const count = parcel.length
  const seats = new Int32Array(4 * groups).fill(count)
  const couples = parcel.filter((index) => lockedTo[index] !== -1).length
  // Those who are locked come first. They take the first two seats of each group, then the last two.
  const side = (turn: number) => 4 * ((turn >> 1) % groups) + (turn >= 2 * groups ? 2 : 0) + (turn % 2)
  for (let turn = 0; turn < couples; turn += 1) seats[side(turn)] = turn
  const free = Array.from({ length: 4 * groups }, (_, turn) => side(turn)).filter(
    (seat) => seats[seat] === count,
  )
  for (let turn = couples; turn < count; turn += 1) seats[free[turn - couples] ?? 0] = turn
  return seats
}

const countPeople = (groups: readonly (readonly number[])[]) =>
  groups.reduce((sum, group) => sum + group.length, 0)

const sumWorth = (groups: readonly (readonly number[])[], value: Worth) =>
  groups.reduce(
    (sum, group) =>
      sum + group.reduce((all, a, at) => group.slice(at + 1).reduce((more, b) => more + value(a, b), all), 0),
    0,
  )

function isBetter({ people, value }: Company, round: Round, one: number[][], other: number[][]): boolean {
  const owed = (groups: number[][]) =>
    round.rules.owedFirst ? groups.flat().reduce((sum, index) => sum + (people[index]?.owed ?? 0), 0) : 0
  return (
    (countPeople(one) - countPeople(other) ||
      owed(one) - owed(other) ||
      sumWorth(one, value) - sumWorth(other, value)) > 0
  )
}

function writeGroups(
  { people, prepared }: Company,
  groups: number[][],
): Pick<GroupPlan, 'groups' | 'unmatched'> {
  const grouped = new Set(groups.flat())
  const left = people.flatMap((_, index) => (grouped.has(index) ? [] : [index]))
  return {
    groups: groups
      .map((group) => group.map((index) => people[index]?.id ?? '').toSorted(byId))
      .toSorted(([one = ''], [other = '']) => byId(one, other)),
    // Whoever could meet somebody lacks a third: no search as short as this one can say why for certain.
    unmatched: explainLeftOut(left, { prepared, shortage: null, inTrios: false }).map(({ id, why }) => ({
      id,
      why: why.kind === 'nobody' ? why : { kind: 'ungrouped' },
    })),
  }
}

type Certified = Pick<GroupPlan, 'bound' | 'gap' | 'proved' | 'mostMatched' | 'certificate'>

function certify({ people, value: worth }: Company, matched: number, value: number): Certified {
  const count = people.length
  const everybody = matched === count
  const inThrees = everybody ? 3 * (4 * Math.ceil(count / 4) - count) : 0
  const priced = priceMeetings(
    { count, worth, least: 3, more: [{ people: inThrees, more: -1 }], again: 0 },
    value,
  )
  const mostMatched = matched === mostByNumber(count)
  const prices = people
    .map(({ id }, index) => ({ id, price: priced.prices[index] ?? 0 }))
    .toSorted((one, other) => byId(one.id, other.id))
    .map(({ price }) => price)
  return {
    bound: priced.bound,
    gap: value > 0 ? (priced.bound - value) / value : 0,
    proved: mostMatched && priced.bound === value,
    mostMatched,
    certificate: { scale: priced.scale, prices, inThrees },
  }
}
