import type { Known } from './rules.ts'

/**
 * Some of the people, from whom those whom somebody may meet are found without asking everybody: people of one kind are
 * kept apart from the same others, but for history and wishes.
 */
export type Present = {
  hasSomebodyFor(number: number): boolean
  /** Takes somebody away. */
  take(number: number): void
  /** Takes all away whom somebody may meet. */
  takeAllFor(number: number): number[]
}

export function bringTogether(numbers: readonly number[], known: Known): Present {
  const { kindOf, mayKindsMeet, mayMeet } = known
  // Of each kind that is there, who of it.
  const kinds = new Map<number, Set<number>>()
  for (const number of numbers) {
    const kind = kindOf(number)
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(number))
  }
  const take = (number: number) => {
    const kind = kindOf(number)
    const of = kinds.get(kind)
    of?.delete(number)
    if (of?.size === 0) kinds.delete(kind)
  }
  function* listFor(number: number): Generator<number> {
    for (const [kind, members] of kinds)
      if (mayKindsMeet(kindOf(number), kind))
        for (const other of members) if (mayMeet(number, other)) yield other
  }
  return {
    hasSomebodyFor: (number) => !listFor(number).next().done,
    take,
    takeAllFor: (number) => {
      const found = [...listFor(number)]
      for (const other of found) take(other)
      return found
    },
  }
}
