import type { GroupPlan, Loosened, Odd, Plan, Promised } from '#maths/matching/index.ts'
import { explainWhy, loosened, type Why } from './in-words.ts'

export type Told = {
  plan: Plan | GroupPlan
  loosened: readonly Loosened[]
  promised?: Promised
  /** Says why somebody is left out; without it, as a spreadsheet's people are told. */
  explain?: (why: Why) => string
}

const groupsOf = (plan: Plan | GroupPlan) => ('groups' in plan ? plan.groups : [...plan.pairs, ...plan.trios])

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** What a round came to, in lines for a person: how many are matched, how good it is, who is left out and why. */
export function tellRound(
  number: number,
  { plan, loosened: ways, explain = explainWhy }: Told,
  withGroups: boolean,
): string[] {
  const people = plan.matched + plan.unmatched.length
  return [
    `Round ${number}: ${plan.matched} of ${counted(people, 'person', 'people')} in ${sizesOf(plan)}.`,
    `  ${judge(plan)}`,
    ...(withGroups ? groupsOf(plan).map((group) => `  ${group.join(' – ')}`) : []),
    ...tellLeftOut(plan, explain),
    ...ways.map(({ rule, leftOut }) => `  ${loosened[rule]}: ${leftOut} left out.`),
  ]
}

function sizesOf(plan: Plan | GroupPlan): string {
  const sizes = Map.groupBy(groupsOf(plan), ({ length }) => length)
  const names = [2, 3, 4].flatMap((size) => {
    const count = sizes.get(size)?.length ?? 0
    if (count === 0) return []
    if (size === 2) return [counted(count, 'pair', 'pairs')]
    return [counted(count, `group of ${size}`, `groups of ${size}`)]
  })
  return names.join(' and ') || 'no pair'
}

function judge({ proved, mostMatched, value, bound, gap, matched }: Plan | GroupPlan): string {
  const most = mostMatched ? 'No more can be matched.' : 'More could perhaps be matched.'
  if (matched === 0) return most
  if (proved) return `${most} ${value} points, and nothing better exists: that is proved.`
  return `${most} ${value} points; no plan has more than ${bound}, so this one is within ${percent(gap)} of the best.`
}

const percent = (share: number) => `${(100 * share).toFixed(share < 0.001 ? 4 : 2)} %`

/** Those who are left out, those with the same reason together. */
function tellLeftOut({ unmatched }: Plan | GroupPlan, explain: (why: Why) => string): string[] {
  const reasons = Map.groupBy<string, { id: string; why: Why }>(unmatched, ({ why }) => explain(why))
  return [...reasons].map(([reason, all]) => `  Left out: ${all.map(({ id }) => id).join(', ')}. ${reason}`)
}

/** What can be promised to these people before anything is matched. */
export function tellPromise({ people, rounds, ceiling, bottleneck }: Promised, odd: Odd): string[] {
  if (people < 2) return []
  const everybody = people % 2 === 0 || odd === 'trio' ? 'everybody' : 'everybody but one'
  const least = bottleneck
    ? ` Fewest to choose from has somebody of part “${bottleneck.part}”: ${bottleneck.options} others.`
    : ''
  return [
    `Rounds from here on: ${counted(rounds, 'round is', 'rounds are')} certain to match ${everybody}; more than ${ceiling} cannot match everybody.${least}`,
  ]
}
