import { bandsOf, lossOf } from './bands.ts'
import { type Columns, layOut } from './columns.ts'
import { chooseBands } from './large/bands.ts'
import { byId, drawOrder } from './order.ts'
import type { Bands } from './plan.ts'
import type { Pair, Person, Round } from './problem.ts'
import type { Problem } from './solve/problem.ts'
import { type Apart, keepApart, placesOf, weigh } from './worth.ts'

/** More people than these are not solved exactly. */
export const mostSolved = 20_000

/** A round as the solver takes it: people by number, in the drawn order, but for those who are locked. */
export type Prepared = {
  round: Round
  /** Who is to be matched, in the drawn order. */
  people: readonly Person[]
  numbers: ReadonlyMap<string, number>
  columns: Columns
  apart: Apart
  bands: Bands
  problem: Problem
  /** Pairs that stand as they are. */
  locked: readonly Pair[]
}

/**
 * Prepares a round for the solver.
 *
 * @throws RangeError where two people have one id, somebody is in two locked pairs, or a number is out of its range.
 */
export function prepare(round: Round): Prepared {
  const locked = readLocked(round)
  const isLocked = new Set(locked.flat())
  const known = new Map(round.people.map((person) => [person.id, person]))
  if (known.size < round.people.length) throw new RangeError('Two people have the same id')
  for (const person of round.people) refuseUnlessInRange(person)
  const ids = drawOrder([...known.keys()], round.seed).filter((id) => !isLocked.has(id))
  const people = ids.flatMap((id) => known.get(id) ?? [])
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const columns = layOut(people)
  const apart = keepApart(placesOf([...round.met, ...round.blocked], numbers))
  const bands =
    people.length > mostSolved ? chooseBands(columns, round.rules) : bandsOf(columns, round.rules, round.odd)
  const { worth, worthRow } = weigh(columns, { rules: round.rules, across: bands.across, apart })
  const problem = { count: people.length, worth, worthRow, alone: lossOf(columns, bands) }
  return { round, people, numbers, columns, apart, bands, problem, locked }
}

/** The locked pairs of people who are there, each once. */
function readLocked({ people, locked }: Round): Pair[] {
  const ids = new Set(people.map(({ id }) => id))
  const seen = new Map<string, string>()
  for (const [one, other] of locked) {
    if (one === other || !ids.has(one) || !ids.has(other)) continue
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const held = seen.get(a)
      if (held !== undefined && held !== b) throw new RangeError(`${a} is in two locked pairs`)
      seen.set(a, b)
    }
  }
  return [...seen]
    .filter(([one, other]) => byId(one, other) < 0)
    .toSorted(([one], [other]) => byId(one, other))
}

const mostBits = 2 ** 31 - 1

function refuseUnlessInRange({ id, seniority, times, formats, owed }: Person): void {
  const isWhole = (value: number, most: number) => Number.isInteger(value) && value >= 0 && value <= most
  if (!isWhole(seniority, 20)) throw new RangeError(`${id}: seniority must be a whole number from 0 to 20`)
  if (!isWhole(times, mostBits) || !isWhole(formats, mostBits))
    throw new RangeError(`${id}: times and formats must be whole numbers from 0 to 2,147,483,647`)
  if (!isWhole(owed, 1_000))
    throw new RangeError(`${id}: what they are owed must be a whole number from 0 to 1,000`)
}
