import type { Plan } from '../plan.ts'
import type { Pair, Round } from '../problem.ts'
import { type Checked, checkPlan } from './check-plan.ts'

/**
 * Checks plans that follow each other: whoever met in one has met before the next, all three of a trio too, and
 * whoever was left out is owed one more.
 */
export function checkRounds(first: Round, plans: readonly Plan[]): Checked[] {
  let round = first
  return plans.map((plan) => {
    const checked = checkPlan(round, plan)
    const met: Pair[] = [...plan.pairs]
    for (const [a, b, c] of plan.trios) met.push([a, b], [a, c], [b, c])
    const left = new Set(plan.unmatched.map(({ id }) => id))
    round = {
      ...round,
      people: round.people.map((one) => (left.has(one.id) ? { ...one, owed: one.owed + 1 } : one)),
      met: [...round.met, ...met],
      locked: [],
    }
    return checked
  })
}
