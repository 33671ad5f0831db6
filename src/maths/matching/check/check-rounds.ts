import type { GroupPlan, Plan } from '../plan.ts'
import type { Pair, Round } from '../problem.ts'
import { checkFours } from './check-fours.ts'
import { type Checked, checkPlan } from './check-plan.ts'

/** Checks plans that follow each other, each in the round that those before it leave. */
export function checkRounds(first: Round, plans: readonly (Plan | GroupPlan)[]): Checked[] {
  let round = first
  return plans.map((plan) => {
    const checked = 'groups' in plan ? checkFours(round, plan) : checkPlan(round, plan)
    round = roundAfter(round, plan)
    return checked
  })
}

/** Whoever met has met, each two of a group; whoever was left out is owed one more; nobody is put together by hand. */
export function roundAfter(round: Round, plan: Plan | GroupPlan): Round {
  const met: Pair[] = [...round.met]
  for (const group of 'groups' in plan ? plan.groups : [...plan.pairs, ...plan.trios])
    for (const one of group) for (const other of group) if (one < other) met.push([one, other])
  const left = new Set(plan.unmatched.map(({ id }) => id))
  const people = round.people.map((one) => (left.has(one.id) ? { ...one, owed: one.owed + 1 } : one))
  return { ...round, people, met, locked: [] }
}
