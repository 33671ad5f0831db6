import { type Columns, countBits } from './columns.ts'
import type { Pair, Rules } from './problem.ts'

/** A pair that may not meet. */
export const forbidden = -1

/**
 * What pairs are worth, over columns: `value(a, b)` in points, or `forbidden`. With `across` points more for parts that
 * differ, so that one number holds the last two aims.
 */
export type Worth = (a: number, b: number) => number

type Weighing = { rules: Rules; across: number; apart: Apart }

/** Makes the function that says what two people are worth to each other. */
export function weigh(columns: Columns, { rules, across, apart }: Weighing): Worth {
  const { part, place, profession, seniority, lived, times, formats, owed, interests, words } = columns
  const { weights: w, organisationsDiffer, partsDiffer } = rules
  const { organisation, several } = columns
  const shareOrganisation = (a: number, b: number): boolean => {
    if (several.size === 0) return organisation[a] === organisation[b] && organisation[a] !== -1
    return shareAny(columns, a, b)
  }
  return (a, b) => {
    if (a === b) return forbidden
    if (((times[a] ?? 0) & (times[b] ?? 0)) === 0 || ((formats[a] ?? 0) & (formats[b] ?? 0)) === 0)
      return forbidden
    const differs = part[a] !== part[b]
    if (partsDiffer && !differs) return forbidden
    if (organisationsDiffer && shareOrganisation(a, b)) return forbidden
    if (apart.has(a, b)) return forbidden
    let shared = 0
    for (let word = 0; word < words; word += 1)
      shared += countBits((interests[a * words + word] ?? 0) & (interests[b * words + word] ?? 0))
    return (
      (differs ? w.part + across : 0) +
      (place[a] === place[b] ? 0 : w.place) +
      (profession[a] === profession[b] ? 0 : w.profession) +
      w.seniority * Math.abs((seniority[a] ?? 0) - (seniority[b] ?? 0)) +
      (lived[a] === lived[b] ? 0 : w.lived) +
      w.interests * Math.min(w.mostInterests, shared) +
      w.owed * ((owed[a] ?? 0) + (owed[b] ?? 0))
    )
  }
}

/** Whether two people share one of several organisations. */
export function shareAny({ organisation, several }: Columns, a: number, b: number): boolean {
  const [one, other] = [organisation[a] ?? -1, organisation[b] ?? -1]
  if (one === -1 || other === -1) return false
  if (one === other) return true
  const [ofOne, ofOther] = [several.get(a), several.get(b)]
  if (ofOne && ofOther) return [...ofOne].some((each) => ofOther.has(each))
  return ofOne?.has(other) ?? ofOther?.has(one) ?? false
}

/** The most that any pair can be worth, by its rules alone. */
export function mostWorth({ seniority, owed }: Columns, { weights: w }: Rules): number {
  const steps = seniority.reduce((most, each) => Math.max(most, each), 0)
  const debt = owed.reduce((most, each) => Math.max(most, each), 0)
  return (
    w.part + w.place + w.profession + w.seniority * steps + w.lived + w.interests * w.mostInterests + 2 * w.owed * debt
  )
}

/** Pairs that may not meet because they have met, or because somebody asked. */
export type Apart = { has(a: number, b: number): boolean }

/** Holds pairs by the places of the two, for asking fast: most people have none, or few. */
export function keepApart(pairs: Iterable<readonly [number, number]>, count: number): Apart {
  const others: (Set<number> | undefined)[] = Array.from({ length: count })
  const add = (a: number, b: number) => {
    const held = others[a]
    if (held) held.add(b)
    else others[a] = new Set([b])
  }
  for (const [a, b] of pairs) {
    add(a, b)
    add(b, a)
  }
  return { has: (a, b) => others[a]?.has(b) ?? false }
}

/** Pairs of ids as pairs of places; those that name somebody else are left out. */
export function placesOf(pairs: readonly Pair[], places: ReadonlyMap<string, number>): [number, number][] {
  return pairs.flatMap(([one, other]): [number, number][] => {
    const [a, b] = [places.get(one), places.get(other)]
    return a === undefined || b === undefined || a === b ? [] : [[a, b]]
  })
}
