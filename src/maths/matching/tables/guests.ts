import { layOut, shareAny } from '../columns.ts'
import { byId, drawOrder } from '../order.ts'
import { forbidden } from '../pair-worth.ts'
import type { Pair, Person, Rules } from '../problem.ts'
import { keepApart, mostWorth, placesOf, weigh } from '../worth.ts'

/** The people of an event by number, and what is known of each two of them, row by row. */
export type Guests = {
  readonly people: readonly Person[]
  readonly count: number
  /** Points; `forbidden` for two who are kept apart. */
  readonly value: Int32Array
  /** 1 for two who have met. */
  readonly met: Uint8Array
  /** 1 for two of one part, and 1 more for two of one organisation. */
  readonly alike: Uint8Array
  /** The most that two are worth, and what of it is for different parts. */
  readonly most: number
  readonly forPart: number
  sharePart(a: number, b: number): boolean
}

type Asked = {
  people: readonly Person[]
  rules: Rules
  met: readonly Pair[]
  blocked: readonly Pair[]
  seed: string
}

/**
 * Reads who comes to an event. They are all there, so times and ways to meet do not matter; nor does what is owed, for
 * all have a seat. Who shares an organisation may sit together, but as few as possible do.
 *
 * @throws RangeError where two people have one id.
 */
export function readGuests({ people: asked, rules, met, blocked, seed }: Asked): Guests {
  const known = new Map(asked.map((person) => [person.id, person]))
  if (known.size < asked.length) throw new RangeError('Two people have the same id')
  const ids = drawOrder([...known.keys()], seed)
  const people = ids.flatMap((id) => known.get(id) ?? [])
  const places = new Map(ids.map((id, place) => [id, place]))
  const columns = layOut(people.map((person) => ({ ...person, times: 1, formats: 1, owed: 0 })))
  const open = { ...rules, organisationsDiffer: false, partsDiffer: false }
  const { worthRow } = weigh(columns, { rules: open, across: 0, apart: keepApart(placesOf(blocked, places)) })
  const count = people.length
  const value = new Int32Array(count * count)
  const alike = new Uint8Array(count * count)
  for (let a = 0; a < count; a += 1) {
    worthRow(a, 0, value.subarray(a * count, (a + 1) * count))
    value[a * count + a] = forbidden
    for (let b = 0; b < count; b += 1)
      if (a !== b)
        alike[a * count + b] = Number(columns.part[a] === columns.part[b]) + Number(shareAny(columns, a, b))
  }
  return {
    people,
    count,
    value,
    met: markPairs(placesOf(met, places), count),
    alike,
    most: Math.max(1, mostWorth(columns, open)),
    forPart: rules.weights.part,
    sharePart: (a, b) => columns.part[a] === columns.part[b],
  }
}

function markPairs(pairs: readonly (readonly [number, number])[], count: number): Uint8Array {
  const marks = new Uint8Array(count * count)
  for (const [a, b] of pairs) {
    marks[a * count + b] = 1
    marks[b * count + a] = 1
  }
  return marks
}

/** The ids of people by number, in the order of their ids. */
export const namesOf = ({ people }: Guests, numbers: readonly number[]): string[] =>
  numbers.map((number) => people[number]?.id ?? '').toSorted(byId)

/** The words by which as few as possible sit together: each one's part, and the first of their organisations. */
export function wordsOf({ people }: Guests): { parts: string[]; organisations: string[] } {
  return {
    parts: people.map(({ part }) => part),
    organisations: people.flatMap(({ organisations }) => organisations.filter(Boolean).slice(0, 1)),
  }
}
