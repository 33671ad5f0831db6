import { shareAny } from './columns.ts'
import type { Shortage } from './hubs.ts'
import type { BindingRule, Plan, WhyLeftOut } from './plan.ts'
import type { Prepared } from './prepare.ts'
import type { Pair } from './problem.ts'

type Seen = { prepared: Prepared; shortage: Shortage | null; inTrios: boolean }

/** Says of everybody who is left out why, in the order of their ids. A block is never among the reasons. */
export function explainLeftOut(left: readonly number[], seen: Seen): Plan['unmatched'] {
  const { people } = seen.prepared
  return left
    .map((number) => ({ id: people[number]?.id ?? '', why: whyOf(number, left.length, seen) }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

function whyOf(number: number, left: number, { prepared, shortage, inTrios }: Seen): WhyLeftOut {
  const { count } = prepared.problem
  const row = new Int32Array(count)
  prepared.problem.worthRow(number, 0, row)
  if (row.every((value) => value < 0)) return { kind: 'nobody', without: countWithout(number, prepared) }
  if (!shortage) return { kind: 'unfinished' }
  if (left === 1 && count % 2 === 1 && !inTrios) return { kind: 'odd' }
  return { kind: 'crowded', group: shortage.crowd.size, hubs: shortage.hubs.length }
}

/** How many somebody could meet if one rule alone did not stand, by rule; those that would not help are left out. */
function countWithout(number: number, prepared: Prepared): { rule: BindingRule; count: number }[] {
  const counts = new Map<BindingRule, number>()
  const known = {
    met: othersIn(prepared.round.met, number, prepared),
    blocked: othersIn(prepared.round.blocked, number, prepared),
  }
  for (let other = 0; other < prepared.problem.count; other += 1) {
    const broken = other === number ? [] : brokenRules(number, other, { prepared, ...known })
    const [rule] = broken
    if (rule !== undefined && rule !== 'blocked' && broken.length === 1)
      counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  return [...counts].map(([rule, count]) => ({ rule, count })).toSorted((a, b) => b.count - a.count)
}

/** Who is in a pair with somebody. */
function othersIn(
  pairs: readonly Pair[],
  number: number,
  { people, numbers }: Prepared,
): ReadonlySet<number> {
  const id = people[number]?.id
  return new Set(
    pairs.flatMap(([one, other]) => {
      const found = one === id ? numbers.get(other) : other === id ? numbers.get(one) : undefined
      return found ?? []
    }),
  )
}

type Known = { prepared: Prepared; met: ReadonlySet<number>; blocked: ReadonlySet<number> }

/** Every rule that keeps two people apart. */
function brokenRules(a: number, b: number, { prepared, met, blocked }: Known): (BindingRule | 'blocked')[] {
  const { columns, round } = prepared
  const { part, times, formats } = columns
  const rules: [BindingRule | 'blocked', boolean][] = [
    ['organisation', round.rules.organisationsDiffer && shareAny(columns, a, b)],
    ['part', round.rules.partsDiffer && part[a] === part[b]],
    ['times', ((times[a] ?? 0) & (times[b] ?? 0)) === 0],
    ['formats', ((formats[a] ?? 0) & (formats[b] ?? 0)) === 0],
    ['met', met.has(b)],
    ['blocked', blocked.has(b)],
  ]
  return rules.filter(([, isBroken]) => isBroken).map(([rule]) => rule)
}
