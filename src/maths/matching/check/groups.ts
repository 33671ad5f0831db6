import type { Plan } from '../plan.ts'
import type { Round } from '../problem.ts'
import type { Known } from './rules.ts'

/** Who is together by the plan, in numbers. */
export type Groups = {
  /** Two or three people each; those that were decided by hand apart. */
  free: readonly (readonly number[])[]
  locked: readonly (readonly number[])[]
  /** Whoever is in no group. */
  left: readonly number[]
  /** Whoever is in no locked pair, in the order of their ids. */
  unlocked: readonly number[]
}

/** Reads who is together, and says what is wrong with it: somebody twice, somebody unknown, a broken rule. */
export function readGroups(round: Round, plan: Plan, known: Known, tell: (problem: string) => void): Groups {
  const { numbers, ids } = known
  const locked = round.locked
    .map((pair) => pair.flatMap((id) => numbers.get(id) ?? []))
    .filter(([a, b]) => a !== b && b !== undefined)
  const lockedKeys = new Set(locked.map(keyOf))
  const groups = [...plan.pairs, ...plan.trios].map((group) =>
    group.flatMap((id) => findNumber(id, known, tell)),
  )
  const isWhole = (size: number) => (group: readonly string[]) => group.length === size
  if (!plan.pairs.every(isWhole(2))) tell('A pair is not of two people.')
  if (!plan.trios.every(isWhole(3))) tell('A trio is not of three people.')
  const times = new Map<number, number>()
  for (const number of groups.flat()) times.set(number, (times.get(number) ?? 0) + 1)
  for (const [number, count] of times) if (count > 1) tell(`${ids[number]} is in ${count} groups.`)
  const isLocked = (group: readonly number[]) => lockedKeys.has(keyOf(group))
  const free = groups.filter((group) => !isLocked(group))
  for (const group of free) tellBroken(group, known, tell)
  const kept = new Set(groups.filter(isLocked).map(keyOf))
  for (const pair of locked)
    if (!kept.has(keyOf(pair))) tell(`${naming(pair, known)} were put together by hand, and are not.`)
  const inLocked = new Set(locked.flat())
  return {
    free,
    locked: groups.filter(isLocked),
    left: ids.flatMap((_, number) => (times.has(number) ? [] : [number])),
    unlocked: ids.flatMap((_, number) => (inLocked.has(number) ? [] : [number])),
  }
}

function findNumber(id: string, { numbers }: Known, tell: (problem: string) => void): number[] {
  const number = numbers.get(id)
  if (number === undefined) tell(`${id} is in the plan and not among the people.`)
  return number === undefined ? [] : [number]
}

function tellBroken(group: readonly number[], known: Known, tell: (problem: string) => void): void {
  for (const [a, b] of pairsIn(group)) {
    const broken = a === b ? [] : known.broken(a, b)
    if (broken.length > 0) tell(`${naming([a, b], known)} may not meet: ${broken.join(', ')}.`)
  }
}

/** The pairs of a group: one of two people, three of three. */
export const pairsIn = (group: readonly number[]): [number, number][] =>
  group.flatMap((a, at) => group.slice(at + 1).map((b): [number, number] => [a, b]))

/** How much each pair of a group counts: those of a trio half. */
export const shareOf = (group: readonly number[]): number => (group.length === 3 ? 1 / 2 : 1)

export const naming = (group: readonly number[], { ids }: Known): string =>
  group.map((number) => ids[number]).join(' and ')

const keyOf = (group: readonly number[]) => group.toSorted((a, b) => a - b).join(' ')
