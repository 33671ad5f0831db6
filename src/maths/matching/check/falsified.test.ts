import { expect, test } from 'vitest'
import { matchRound, type Pair, type Plan, type Round } from '#maths/matching/index.ts'
import { inventRound } from '#test/matching-round.ts'
import { areBandsApart } from './bound.ts'
import { checkPlan } from './check-plan.ts'

const met: Pair[] = [
  ['0', '5'],
  ['7', '3'],
]
const blocked: Pair[] = [['1', '2']]
const even = inventRound({ count: 40, met, blocked, locked: [['8', '30']] })
const evenPlan = matchRound(even)
const odd = inventRound({ count: 41, odd: 'trio' })
const crowded = inventRound({ count: 40, oneOrganisation: 0.7 })

const problemsOf = (round: Round, plan: Plan) => checkPlan(round, plan).problems.join(' ')

/** Every way to falsify a plan, and what is said to it. */
const falsified: [string, Round, (plan: Plan) => Partial<Plan>, RegExp][] = [
  [
    'somebody is in two pairs',
    even,
    ({ pairs }) => ({ pairs: [...pairs.slice(1), swapIn(pairs)] }),
    /is in 2 groups/,
  ],
  [
    'a stranger is in a pair',
    even,
    ({ pairs: [, ...rest] }) => ({ pairs: [['0', 'x'], ...rest] }),
    /x is in the plan/,
  ],
  [
    'a pair that has met',
    even,
    ({ pairs }) => ({ pairs: together(pairs, ['0', '5']) }),
    /0 and 5 may not meet: met/,
  ],
  [
    'a blocked pair',
    even,
    ({ pairs }) => ({ pairs: together(pairs, ['1', '2']) }),
    /1 and 2 may not meet:.*blocked/,
  ],
  [
    'a pair decided by hand is parted',
    even,
    ({ pairs }) => ({ pairs: together(pairs, ['8', '9']) }),
    /30 were put together by hand/,
  ],
  ['more points than there are', even, ({ value }) => ({ value: value + 1 }), /has \d+ points; it has/],
  ['more people than there are', even, ({ matched }) => ({ matched: matched + 1 }), /41 are matched; 40/],
  ['a bound below what is proved', even, ({ bound }) => ({ bound: bound - 1 }), /no plan has more than/],
  ['a bound that is no number', even, () => ({ bound: Number.NaN }), /no plan has more than/],
  ['a gap smaller than it is', crowded, ({ bound }) => ({ bound: bound + 50 }), /its gap is 0/],
  ['another digest', even, () => ({ digest: 'f'.repeat(64) }), /other people, rules or history/],
  [
    'a lower price',
    even,
    (plan) => priced(plan, (prices) => prices.with(3, (prices[3] ?? 0) - 1)),
    /do not cover/,
  ],
  [
    'a price below nought',
    even,
    (plan) => priced(plan, (prices) => prices.with(3, -1)),
    /whole number of 0 or more/,
  ],
  [
    'a price of half a point',
    even,
    (plan) => priced(plan, (prices) => prices.with(3, 0.5)),
    /whole number of 0 or more/,
  ],
  [
    'a higher price, and still proved',
    even,
    (plan) => priced(plan, (prices) => prices.with(3, (prices[3] ?? 0) + 2)),
    /nothing is better; the prices allow/,
  ],
  ['a price too few', even, (plan) => priced(plan, (prices) => prices.slice(1)), /37 prices for 38/],
  ['a larger scale', even, (plan) => certified(plan, { scale: 4 }), /do not cover/],
  ['no scale', even, (plan) => certified(plan, { scale: 0 }), /scale/],
  [
    'an odd set of four',
    even,
    (plan) => certified(plan, { oddSets: [{ members: ['0', '1', '3', '4'], price: 2 }] }),
    /odd number/,
  ],
  [
    'an odd set that names somebody twice',
    even,
    (plan) => certified(plan, { oddSets: [{ members: ['0', '1', '1'], price: 2 }] }),
    /odd number/,
  ],
  [
    'an odd set where a trio is due',
    odd,
    (plan) => certified(plan, { oddSets: [{ members: ['0', '1', '2'], price: 0 }] }),
    /do not bind trios/,
  ],
  ['a trio where none is due', even, ({ pairs }) => withTrio(pairs), /more trios/],
  [
    'aims that outweigh each other',
    even,
    (plan) => certified(plan, { bands: { matched: 1, owed: 0, across: 0 } }),
    /outweigh/,
  ],
  ['a better plan is possible', even, ({ pairs }) => crossed(pairs), /It says/],
  [
    'somebody is forgotten',
    even,
    ({ pairs }) => ({ pairs: pairs.slice(1) }),
    /2 people are in no group, and 0/,
  ],
  [
    'a hub too few',
    crowded,
    (plan) => certified(plan, { hubs: plan.certificate.hubs.slice(1) }),
    /not of the crowd/,
  ],
  ['a stranger for a hub', crowded, (plan) => certified(plan, { hubs: ['x'] }), /not one of the people/],
  [
    'a crowd that is larger than it is',
    crowded,
    ({ unmatched }) => ({
      unmatched: unmatched.map(({ id, why }) => ({
        id,
        why: why.kind === 'crowded' ? { ...why, group: 99 } : why,
      })),
    }),
    /make up the crowd, not 99/,
  ],
  [
    'left out for oddness among an even number',
    crowded,
    ({ unmatched }) => ({ unmatched: unmatched.map(({ id }) => ({ id, why: { kind: 'odd' } })) }),
    /the number is even/,
  ],
  [
    'left out for want of anybody, with many there',
    crowded,
    ({ unmatched }) => ({
      unmatched: unmatched.map(({ id }) => ({ id, why: { kind: 'nobody', without: [] } })),
    }),
    /somebody whom they may meet/,
  ],
  [
    'left out for want of time, and proved',
    crowded,
    ({ unmatched }) => ({ unmatched: unmatched.map(({ id }) => ({ id, why: { kind: 'unfinished' } })) }),
    /as many as possible are matched/,
  ],
  [
    'told to be left out twice',
    crowded,
    ({ unmatched }) => ({ unmatched: [...unmatched, ...unmatched.slice(0, 1)] }),
    /are told so/,
  ],
]

test.each(falsified)('a plan is caught in which %s', (_, round, change, caught) => {
  const plan = matchRound(round)
  expect(problemsOf(round, plan)).toBe('')
  expect(problemsOf(round, { ...plan, ...change(plan) })).toMatch(caught)
})

const certified = (plan: Plan, change: Partial<Plan['certificate']>): Partial<Plan> => ({
  certificate: { ...plan.certificate, ...change },
})
const priced = (plan: Plan, change: (prices: readonly number[]) => number[]) =>
  certified(plan, { prices: change(plan.certificate.prices) })

/** The first pair with somebody of the second. */
const swapIn = ([first, second]: Plan['pairs']): Pair => [first?.[0] ?? '', second?.[0] ?? '']

/** Puts two together, and whom they were with. */
function together(pairs: Plan['pairs'], [one, other]: Pair): Pair[] {
  const mateOf = (id: string) => pairs.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : []))[0] ?? ''
  const rest = pairs.filter((pair) => !pair.includes(one) && !pair.includes(other))
  return [...rest, [one, other], [mateOf(one), mateOf(other)]]
}

function withTrio(pairs: Plan['pairs']): Partial<Plan> {
  const [first, second, ...rest] = pairs.filter((pair) => !pair.includes('8'))
  const locked = pairs.filter((pair) => pair.includes('8'))
  return { pairs: [...locked, ...rest], trios: [[first?.[0] ?? '', first?.[1] ?? '', second?.[0] ?? '']] }
}

/** The same people, two pairs changed round until points are lost. */
function crossed(pairs: Plan['pairs']): Partial<Plan> {
  const free = pairs.filter((pair) => !pair.includes('8'))
  for (const [at, [a, b]] of free.entries())
    for (const [c, d] of free.slice(at + 1)) {
      const changed = [...pairs.filter((pair) => ![a, c].includes(pair[0])), [a, d], [c, b]] as Pair[]
      const { problems, value } = checkPlan(even, { ...evenPlan, pairs: changed })
      if (problems.some((problem) => problem.includes('may not meet')) || value >= evenPlan.value) continue
      return { pairs: changed, value, bound: value, gap: 0 }
    }
  return {}
}

test('where a trio takes one more in for half of a pair, what comes before must weigh twice as much', () => {
  // Five people of whom x1 and x2 share an interest, and y and z another, for 100 points each: with 251 for a pair, two
  // pairs and one left over come to more than a pair and a trio, which match all.
  const certificate = { ...evenPlan.certificate, bands: { matched: 251, owed: 0, across: 0 } }
  const aims = { people: 5, owedInTrios: 0, mostValue: 250, isMostAcross: false }
  expect(areBandsApart(certificate, even.rules, { ...aims, steps: 1 })).toBe(true)
  expect(areBandsApart(certificate, even.rules, { ...aims, steps: 2 })).toBe(false)
  const twice = { ...certificate, bands: { ...certificate.bands, matched: 501 } }
  expect(areBandsApart(twice, even.rules, { ...aims, steps: 2 })).toBe(true)
})
