import { type Columns, shareAny } from './columns.ts'
import { forbidden, type Worth, type WorthRow } from './pair-worth.ts'
import type { Pair, Rules } from './problem.ts'
import { compareKinds } from './rows.ts'

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
  const kinds = compareKinds(columns, rules, across)
  const worthRow: WorthRow = (a, first, row) => {
    kinds.worthRow(a, first, row)
    if (a >= first && a < first + row.length) row[a - first] = forbidden
    for (const b of apart.of(a)) if (b >= first && b < first + row.length) row[b - first] = forbidden
    forbidShared(columns, { rules, a, first, row })
  }
  const severalOf = rules.organisationsDiffer && columns.several.size > 0
  const worth: Worth = (a, b) => {
    if (a === b || apart.of(a).has(b) || (severalOf && shareAny(columns, a, b))) return forbidden
    return kinds.worth(a, b)
  }
  return { worth, worthRow }
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
