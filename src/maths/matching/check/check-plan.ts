import type { Plan } from '../plan.ts'
import type { Round } from '../problem.ts'
import { checkPrices } from './bound.ts'
import { checkClaims, checkFigures, countUp } from './claims.ts'
import { sumUp } from './digest.ts'
import { readGroups } from './groups.ts'
import { checkWhys, findIslands } from './left-out.ts'
import { readRules } from './rules.ts'

/** What a checker found who trusts nothing but the people, the rules and the history. */
export type Checked = {
  /** Everything that the plan says of itself is so. */
  holds: boolean
  /** What is not so. */
  problems: string[]
  /** What cannot be seen from the prices alone. */
  remarks: string[]
  matched: number
  value: number
  /** No plan that matches as many, owed and across alike, has more points. */
  bound: number
  gap: number
}

/**
 * Decides whether a plan is what it says: nobody twice, every rule kept, points added up anew, and nothing better
 * possible where it says so. It solves nothing and shares no line with what made the plan.
 */
export function checkPlan(round: Round, plan: Plan): Checked {
  const problems: string[] = []
  const tell = (problem: string) => void problems.push(problem)
  const known = readRules(round)
  if (known.numbers.size !== round.people.length) tell('Two people have the same id.')
  if (sumUp(round) !== plan.digest)
    tell('The plan was made for other people, rules or history: its digest is not that of these.')
  const groups = readGroups(round, plan, known, tell)
  const covered = checkPrices(round, plan.certificate, { groups, known, tell })
  const islands = findIslands(plan.certificate, groups, known, tell)
  checkWhys(round, plan, { groups, known, islands, tell })
  const seen = { round, plan, groups, known, covered, islands }
  const figures = countUp(seen)
  const remarks = [...checkFigures(seen, figures, tell), ...checkClaims(seen, figures, tell)]
  return { holds: problems.length === 0, problems, remarks, ...figures.shown }
}
