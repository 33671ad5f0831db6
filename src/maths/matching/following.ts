import type { GroupPlan, Plan } from './plan.ts'
import type { Pair, Round } from './problem.ts'

/** Who is together by a plan of pairs, with a trio perhaps, or by one of groups. */
type Together = Pick<Plan, 'pairs' | 'trios'> | Pick<GroupPlan, 'groups'>

/** Each two who meet by a plan: a pair, each two of a trio, each two of a group. */
export function pairsOf(plan: Together): Pair[] {
  const groups = 'groups' in plan ? plan.groups : [...plan.pairs, ...plan.trios]
  return groups.flatMap((group) =>
    group.flatMap((one, place) => group.slice(place + 1).map((other): Pair => [one, other])),
  )
}

/**
 * The round after a plan, of the same people: whoever met does not meet again, and whoever was left out is owed one
 * more. Nobody's debt is taken back within a row of rounds, so that being left out goes round. Pairs that were put
 * together by hand stand for one round alone.
 */
export function followingRound(
  round: Round,
  plan: Together & { unmatched: readonly { id: string }[] },
): Round {
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
