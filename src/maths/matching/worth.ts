import { type Columns, countBits } from './columns.ts'
import type { Pair, Rules } from './problem.ts'

/** A pair that may not meet. */
export const forbidden = -1

/** What two people are worth to each other, in points; or `forbidden`. */
export type Worth = (a: number, b: number) => number

/** Writes what a is worth to b, b + 1, … until the row is full, into the row: many at once are much faster. */
export type WorthRow = (a: number, b: number, row: Int32Array) => void

type Weighing = {
  rules: Rules
  /** So many points more for parts that differ: one number then holds the last two aims. */
  across: number
  apart: Apart
}

/** Makes the functions that say what people are worth to each other. */
export function weigh(
  columns: Columns,
  { rules, across, apart }: Weighing,
): { worth: Worth; worthRow: WorthRow } {
  const single = new Int32Array(1)
  const write = writeRows(columns, rules, across)
  const worthRow: WorthRow = (a, first, row) => {
    write(a, first, row)
    if (a >= first && a < first + row.length) row[a - first] = forbidden
    for (const b of apart.of(a)) if (b >= first && b < first + row.length) row[b - first] = forbidden
    forbidShared(columns, { rules, a, first, row })
  }
  const worth: Worth = (a, b) => {
    worthRow(a, b, single)
    return single[0] ?? forbidden
  }
  return { worth, worthRow }
}

/** The rules and the value, but for what few people have: several organisations, and pairs that stand apart. */
function writeRows(columns: Columns, rules: Rules, across: number): WorthRow {
  const { part, place, profession, seniority, lived, times, formats, owed, interests, words } = columns
  const { organisation } = columns
  const { weights: w, organisationsDiffer, partsDiffer } = rules
  const forDifferent = w.part + across
  const { mostInterests } = w
  return (a, first, row) => {
    const [partA, placeA, professionA] = [part[a], place[a], profession[a]]
    const [seniorityA, livedA, owedA] = [seniority[a] ?? 0, lived[a], owed[a] ?? 0]
    const [timesA, formatsA] = [times[a] ?? 0, formats[a] ?? 0]
    const organisationA = organisationsDiffer ? (organisation[a] ?? -1) : -1
    const interestsA = interests[a * words] ?? 0
    for (let at = 0; at < row.length; at += 1) {
      const b = first + at
      const differs = part[b] !== partA
      if (
        (timesA & (times[b] ?? 0)) === 0 ||
        (formatsA & (formats[b] ?? 0)) === 0 ||
        (partsDiffer && !differs) ||
        (organisationA !== -1 && organisation[b] === organisationA)
      ) {
        row[at] = forbidden
        continue
      }
      let shared = countBits(interestsA & (interests[b * words] ?? 0))
      for (let word = 1; word < words; word += 1)
        shared += countBits((interests[a * words + word] ?? 0) & (interests[b * words + word] ?? 0))
      row[at] =
        (differs ? forDifferent : 0) +
        (place[b] === placeA ? 0 : w.place) +
        (profession[b] === professionA ? 0 : w.profession) +
        w.seniority * Math.abs(seniorityA - (seniority[b] ?? 0)) +
        (lived[b] === livedA ? 0 : w.lived) +
        w.interests * (shared < mostInterests ? shared : mostInterests) +
        w.owed * (owedA + (owed[b] ?? 0))
    }
  }
}

type Shared = { rules: Rules; a: number; first: number; row: Int32Array }

/** Whoever has several organisations meets nobody of any of them. */
function forbidShared({ several, organisation, count }: Columns, { rules, a, first, row }: Shared): void {
  if (!rules.organisationsDiffer || several.size === 0) return
  const ofA = several.get(a)
  if (ofA) {
    for (let at = 0; at < row.length; at += 1)
      if (ofA.has(organisation[first + at] ?? -1)) row[at] = forbidden
  }
  const one = organisation[a] ?? -1
  for (const [b, ofB] of several) {
    if (b < first || b >= Math.min(count, first + row.length)) continue
    const isShared = ofA ? [...ofA].some((each) => ofB.has(each)) : ofB.has(one)
    if (isShared) row[b - first] = forbidden
  }
}

/** The most that any pair can be worth, by its rules alone. */
export function mostWorth({ seniority, owed }: Columns, { weights: w }: Rules): number {
  const steps = seniority.reduce((most, each) => Math.max(most, each), 0)
  const debt = owed.reduce((most, each) => Math.max(most, each), 0)
  return (
    w.part +
    w.place +
    w.profession +
    w.seniority * steps +
    w.lived +
    w.interests * w.mostInterests +
    2 * w.owed * debt
  )
}

const nobody: ReadonlySet<number> = new Set()

/** Pairs that may not meet because they have met, or because somebody asked: most people have none, or few. */
export type Apart = { of(a: number): ReadonlySet<number> }

/** Holds pairs by the places of the two. */
export function keepApart(pairs: Iterable<readonly [number, number]>): Apart {
  const others = new Map<number, Set<number>>()
  const add = (a: number, b: number) => {
    const held = others.get(a)
    if (held) held.add(b)
    else others.set(a, new Set([b]))
  }
  for (const [a, b] of pairs) {
    add(a, b)
    add(b, a)
  }
  return { of: (a) => others.get(a) ?? nobody }
}

/** Pairs of ids as pairs of places; those that name somebody else are left out. */
export function placesOf(pairs: readonly Pair[], places: ReadonlyMap<string, number>): [number, number][] {
  return pairs.flatMap(([one, other]): [number, number][] => {
    const [a, b] = [places.get(one), places.get(other)]
    return a === undefined || b === undefined || a === b ? [] : [[a, b]]
  })
}
