import type { Plan } from '../plan.ts'
import type { Round } from '../problem.ts'
import { addUp, areBandsApart, type Covered, type Sums, weighAims } from './bound.ts'
import type { Groups } from './groups.ts'
import type { Islands } from './left-out.ts'
import type { Known } from './rules.ts'

type Seen = { round: Round; plan: Plan; groups: Groups; known: Known; covered: Covered; islands: Islands }
type Tell = (problem: string) => void

/** What a plan really comes to. */
export type Figures = {
  free: Sums
  /** The bound of all aims together, to the last half point that a plan can have. */
  total: number
  shown: { matched: number; value: number; bound: number; gap: number }
}

/** A trio takes in whoever is over because the number of those who can be matched is odd. */
const isTrioDue = ({ round, covered }: Seen) => round.odd === 'trio' && covered.matchable % 2 === 1

/** Counts people and points anew, and reads the bound off the prices. */
export function countUp(seen: Seen): Figures {
  const { plan, groups, known, covered } = seen
  const free = addUp(groups.free, known)
  const value = free.value + addUp(groups.locked, known).value
  // Pairs come to whole points, a trio to halves.
  const step = isTrioDue(seen) ? 2 : 1
  const total = Math.floor(covered.total * step) / step
  const bound = value + total - weighAims(free, plan.certificate)
  const matched = [...groups.free, ...groups.locked].flat().length
  return { free, total, shown: { matched, value, bound, gap: value === 0 ? 0 : (bound - value) / value } }
}

/** Compares the figures of the plan with those that were found, and gives remarks. */
export function checkFigures(seen: Seen, { free, total, shown }: Figures, tell: Tell): string[] {
  const { plan } = seen
  if (plan.matched !== shown.matched) tell(`It says that ${plan.matched} are matched; ${shown.matched} are.`)
  if (plan.value !== shown.value) tell(`It says that it has ${plan.value} points; it has ${shown.value}.`)
  if (shown.bound < shown.value)
    tell('The bound is below what the plan itself has: the prices cannot be right.')
  // That every trio was tried cannot be seen from prices; the rest can.
  const isShown = weighAims(free, plan.certificate) === total
  const wasTried = plan.proved && isTrioDue(seen) && !isShown
  if (!(plan.bound >= (wasTried ? shown.value : shown.bound)))
    tell(`It says that no plan has more than ${plan.bound} points; the prices show ${shown.bound}.`)
  const gap = plan.value === 0 ? 0 : (plan.bound - plan.value) / plan.value
  if (!(Math.abs(plan.gap - gap) <= 1e-9)) tell(`It says that its gap is ${plan.gap}; it is ${gap}.`)
  if (!wasTried) return []
  return [
    `It tried every trio, it says. The prices alone show that no plan has more than ${shown.bound} points.`,
  ]
}

/** Checks what the plan says of itself: that nothing is better, and that no more can be matched. */
export function checkClaims(seen: Seen, { free, total, shown }: Figures, tell: Tell): string[] {
  const { round, plan, groups, covered, known } = seen
  const { certificate } = plan
  if (isTrioDue(seen) && certificate.oddSets.length > 0)
    tell('Odd sets do not bind trios, and there are some.')
  if (plan.trios.length > (isTrioDue(seen) ? 1 : 0))
    tell('There are more trios than the number of people asks for.')
  const owed = groups.unlocked.reduce((sum, number) => sum + (known.people[number]?.owed ?? 0), 0)
  const aims = {
    people: groups.unlocked.length,
    steps: isTrioDue(seen) ? 2 : 1,
    owedInTrios: isTrioDue(seen) ? owed : 0,
    mostValue: covered.mostValue,
    isMostAcross: free.across === free.matched,
  }
  if (!areBandsApart(certificate, round.rules, aims)) tell('A later aim could outweigh an earlier one.')
  const isShown = weighAims(free, certificate) === total
  if (plan.proved && !isShown && !isTrioDue(seen))
    tell(`It says that nothing is better; the prices allow ${shown.bound} points.`)
  if (plan.mostMatched && !isShown && !isMost(seen, total))
    tell('It says that no more people can be matched; that is not shown.')
  return []
}

/** Whether no more people can be matched: by the islands, or by the bound of all aims. */
function isMost(seen: Seen, total: number): boolean {
  const { plan, groups, islands } = seen
  const left = groups.left.length
  const trio = isTrioDue(seen) ? 1 : 0
  if (left <= islands.odd - islands.hubs.size - trio) return true
  const people = Math.floor((2 * total) / plan.certificate.bands.matched)
  return groups.unlocked.length - left >= (trio ? people : people - (people % 2))
}
