import { forbidden } from '../pair-worth.ts'
import type { Pair, Person, Rules } from '../problem.ts'
import { boundSeating } from './bound-seating.ts'
import { type Draw, drawFrom } from './chance.ts'
import { changeSeats } from './change-seats.ts'
import { completeDesign, countRepeats } from './complete-design.ts'
import { type Guests, namesOf, readGuests } from './guests.ts'
import { leastRepeats } from './least.ts'
import { placePeople } from './place-people.ts'
import { type Seats, seatByTable, setTables, tablesOf } from './seats.ts'
import { type Sizes, shareOut, type Wish } from './sizes.ts'

/** An event at whose tables people sit in other company in each rotation. */
export type Tables = Wish & {
  people: readonly Person[]
  rules: Rules
  rotations: number
  /** Who has met before, as far as that matters: to sit with them counts as a repeat. */
  met: readonly Pair[]
  /** Who never sits with whom, whoever of the two asked. */
  blocked: readonly Pair[]
  /** Decides between plans of equal worth, and nothing else. */
  seed: string
}

export type HowTables = {
  /** How many changes of seats are tried in each of the steps. The plan is the same for the same number. */
  tries?: number
  /** Asked now and then; once it says no, the best seats so far are taken. */
  mayGoOn?: () => boolean
}

export type Seating = {
  rotations: readonly {
    tables: readonly (readonly string[])[]
    /** For whom no table was found at which nobody is from whom they are kept apart: almost always nobody. */
    unseated: readonly string[]
  }[]
  /** How many sit at each table, the same in each rotation. */
  sizes: Sizes
  /** How often somebody sits with somebody whom they met before. */
  repeats: number
  /** No seating has fewer. */
  leastRepeats: number
  /** How many sit together who share a part, and how many who share an organisation, over all rotations. */
  alike: number
  /** No seating has fewer. */
  leastAlike: number
  /** Points of all who sit together. */
  value: number
  /** No seating with as few repeats is worth more. */
  bound: number
  /** (bound - value) / value; 0 where the value is 0. */
  gap: number
  /** Nothing is better, by all three aims. */
  proved: boolean
  seed: string
}

/**
 * Seats people at tables for several rotations. Nobody ever sits with somebody from whom they are kept apart. Then, in
 * this order: as few as can be found meet again, as few of one part or organisation sit together, and the points of
 * those who do are as many as can be found. Says of each how far it is, at most, from the best there is.
 */
export function seatTables(tables: Tables, how: HowTables = {}): Seating {
  if (!Number.isInteger(tables.rotations) || tables.rotations < 1 || tables.rotations > 40)
    throw new RangeError('Tables are for 1 to 40 rotations')
  const guests = readGuests(tables)
  const sizes = shareOut(guests.count, 'tables' in tables ? { tables: tables.tables } : { size: tables.size })
  const work: Work = {
    guests,
    sizes,
    rotations: tables.rotations,
    draw: drawFrom(tables.seed),
    tries: how.tries ?? 1_000_000,
    mayGoOn: how.mayGoOn ?? (() => true),
    costs: costOfCompany(guests),
  }
  const seats = guests.count === 0 ? setTables([], tables.rotations) : seatAll(work)
  return { ...tellSeating(work, seats), sizes, seed: tables.seed }
}

type Work = {
  guests: Guests
  sizes: Sizes
  rotations: number
  draw: Draw
  tries: number
  mayGoOn: () => boolean
  costs: { together: Int32Array; again: number }
}

/** What it costs that two sit together: no later aim outweighs an earlier one where two change seats. */
function costOfCompany({ value, alike, most }: Guests): Work['costs'] {
  const unalike = 8 * most
  const again = 16 * unalike
  const together = Int32Array.from(value, (points, pair) =>
    points === forbidden ? 64 * again : (alike[pair] ?? 0) * unalike - points,
  )
  return { together, again }
}

/**
 * Seats everybody: first places of whom as few as can be meet twice, then people at these places, then seats are
 * changed one by one. Where history makes some meet again, it looks also for seats that follow no such order.
 */
function seatAll(work: Work): Seats {
  const { guests, sizes, rotations, draw, tries, mayGoOn, costs } = work
  const { together, again } = costs
  const cost = together.map((each, pair) => each + (guests.met[pair] ?? 0) * again)
  const who = groupAlike(guests)
  const design = completeDesign({ sizes, rotations, draw, tries, mayGoOn })
  placePeople({ design, cost, who, warm: guests.most / 3, tries, draw, mayGoOn })
  const seats = setTables(sizes, rotations)
  for (const [rotation, tables] of design.entries()) {
    const tableOf = new Int32Array(seats.count)
    for (const [place, person] of who.entries()) tableOf[person] = tables[place] ?? 0
    seatByTable(seats, rotation, tableOf)
  }
  const changing = { seats, cost: together, met: guests.met, again, tries, draw, mayGoOn }
  const cool = { warm: guests.most / 4, cold: 1 }
  changeSeats({ ...changing, ...cool })
  if (countRepeats(seats, guests.met) <= fewestRepeats(work)) return seats
  const others = { ...seats, people: seats.people.slice() }
  changeSeats({ ...changing, seats: others, warm: again / 8, cold: guests.most / 2 })
  changeSeats({ ...changing, seats: others, ...cool })
  return countRepeats(others, guests.met) < countRepeats(seats, guests.met) ? others : seats
}

/** How many repeats there must be, by who may sit with how many others whom they have not met. */
function fewestRepeats({ guests, sizes, rotations }: Work): number {
  const { count, met, value } = guests
  const open = Int32Array.from({ length: count }, (_, a) => {
    let others = 0
    for (let pair = a * count; pair < (a + 1) * count; pair += 1)
      if (met[pair] === 0 && value[pair] !== forbidden) others += 1
    return others
  })
  return count === 0 ? 0 : leastRepeats({ sizes, rotations, open })
}

/** Everybody, those of one part side by side, so that a design's columns hold them: those never meet. */
function groupAlike({ people }: Guests): Int32Array {
  const counts = new Map<string, number>()
  for (const { part } of people) counts.set(part, (counts.get(part) ?? 0) + 1)
  const key = (index: number) => people[index]?.part ?? ''
  const rank = [...counts]
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([part]) => part)
  const place = new Map(rank.map((part, at) => [part, at]))
  return Int32Array.from(people.keys()).sort(
    (one, other) => (place.get(key(one)) ?? 0) - (place.get(key(other)) ?? 0) || one - other,
  )
}

/** Writes down who sits where, and how good that is. */
function tellSeating(work: Work, seats: Seats): Omit<Seating, 'sizes' | 'seed'> {
  const { guests, sizes, rotations } = work
  const { count, value, met, alike } = guests
  const written = Array.from({ length: rotations }, (_, rotation) =>
    tablesOf(seats, rotation).map((table) => keepFromBlocked(table, guests)),
  )
  const pairs = written
    .flat()
    .flatMap((table) => table.flatMap((a, at) => table.slice(at + 1).map((b) => a * count + b)))
  const meetings = new Map<number, number>()
  for (const pair of pairs) meetings.set(pairKey(pair, count), (meetings.get(pairKey(pair, count)) ?? 0) + 1)
  const repeats = [...meetings].reduce((sum, [pair, times]) => sum + times - 1 + (met[pair] ?? 0), 0)
  const figures = {
    repeats,
    leastRepeats: fewestRepeats(work),
    alike: pairs.reduce((sum, pair) => sum + (alike[pair] ?? 0), 0),
    value: pairs.reduce((sum, pair) => sum + (value[pair] ?? 0), 0),
  }
  const everybody = written.every((tables) => tables.flat().length === count)
  const bounds = boundSeating({ guests, sizes, rotations, repeats, value: figures.value, everybody })
  const without = (tables: readonly (readonly number[])[]) => {
    const seated = new Set(tables.flat())
    return [...guests.people.keys()].filter((person) => !seated.has(person))
  }
  return {
    rotations: written.map((tables) => ({
      tables: tables.map((table) => namesOf(guests, table)),
      unseated: namesOf(guests, without(tables)),
    })),
    ...figures,
    ...bounds,
    gap: figures.value > 0 ? (bounds.bound - figures.value) / figures.value : 0,
    proved:
      figures.repeats === figures.leastRepeats &&
      figures.alike === bounds.leastAlike &&
      figures.value === bounds.bound,
  }
}

const pairKey = (pair: number, count: number) => {
  const [a, b] = [Math.floor(pair / count), pair % count]
  return a < b ? pair : b * count + a
}

/** A table without those who may not sit at it, as few as can be taken one by one. */
function keepFromBlocked(table: readonly number[], { value, count }: Guests): number[] {
  let kept = [...table]
  const against = (a: number) => kept.filter((b) => a !== b && value[a * count + b] === forbidden).length
  while (kept.some((a) => against(a) > 0)) {
    const worst = kept.toSorted((one, other) => against(other) - against(one) || one - other)[0]
    kept = kept.filter((each) => each !== worst)
  }
  return kept
}
