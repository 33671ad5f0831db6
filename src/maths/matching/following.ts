import type { Plan } from './plan.ts'
import type { Pair, Round } from './problem.ts'

/** Whoever met by a plan: the two of a pair, and each two of a trio. */
export const pairsOf = ({ pairs, trios }: Pick<Plan, 'pairs' | 'trios'>): Pair[] => [
  ...pairs,
  ...trios.flatMap(([a, b, c]): Pair[] => [
    [a, b],
    [a, c],
    [b, c],
  ]),
]

/**
 * The round after a plan, of the same people: whoever met does not meet again, and whoever was left out is owed one
 * more. Nobody's debt is taken back within a row of rounds, so that being left out goes round. Pairs that were put
 * together by hand stand for one round alone.
 */
export function followingRound(round: Round, plan: Pick<Plan, 'pairs' | 'trios' | 'unmatched'>): Round {
  const left = new Set(plan.unmatched.map(({ id }) => id))
  return {
    ...round,
    people: left.size === 0 ? round.people : round.people.map((person) => oweOneMore(person, left)),
    met: [...round.met, ...pairsOf(plan)],
    locked: [],
  }
}

const oweOneMore = (person: Round['people'][number], left: ReadonlySet<string>) =>
  left.has(person.id) ? { ...person, owed: person.owed + 1 } : person
