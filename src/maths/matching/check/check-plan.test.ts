import { expect, test } from 'vitest'
import { matchRound, type Pair, type Plan, type Round } from '#maths/matching/index.ts'
import { inventRound } from '#test/matching-round.ts'
import { followingRound } from '../following.ts'
import { checkPlan } from './check-plan.ts'
import { checkRounds } from './check-rounds.ts'

const met: Pair[] = [
  ['0', '5'],
  ['7', '3'],
]
const blocked: Pair[] = [['1', '2']]
const even = inventRound({ count: 40, met, blocked, locked: [['8', '30']] })
const evenPlan = matchRound(even)
const odd = inventRound({ count: 41, odd: 'trio' })
const oddPlan = matchRound(odd)
const crowded = inventRound({ count: 40, oneOrganisation: 0.7 })
const crowdedPlan = matchRound(crowded)

const problemsOf = (round: Round, plan: Plan) => checkPlan(round, plan).problems.join(' ')

test.each([
  ['everybody in pairs, two of them by hand', even, evenPlan],
  ['an odd number with a trio', odd, oddPlan],
  ['an odd number without one', inventRound({ count: 41 }), undefined],
  ['one organisation of more than half', crowded, crowdedPlan],
  ['whoever is owed first', inventRound({ count: 41, rules: { ...even.rules, owedFirst: true } }), undefined],
  [
    'pairs across parts first',
    inventRound({ count: 40, rules: { ...even.rules, acrossFirst: true } }),
    undefined,
  ],
  ['nobody', inventRound({ count: 0 }), undefined],
  ['one person', inventRound({ count: 1 }), undefined],
  ['people of one organisation', inventRound({ count: 9, oneOrganisation: 1 }), undefined],
])('the plan of %s holds', (_, round, plan = matchRound(round)) => {
  const { problems, ...found } = checkPlan(round, plan)
  expect(problems).toEqual([])
  expect(found).toMatchObject({ holds: true, matched: plan.matched, value: plan.value, bound: plan.bound })
})

test('plans of many casts hold, with odd sets, debts and histories', () => {
  let oddSets = 0
  for (let cast = 1; cast <= 30; cast += 1) {
    const rules = { ...even.rules, owedFirst: cast % 2 === 0, acrossFirst: cast % 3 === 0 }
    const oneOrganisation = (cast % 4) / 5
    const round = inventRound({
      cast,
      count: 8 + 2 * cast,
      oneOrganisation,
      rules,
      odd: cast % 5 ? 'trio' : 'pair',
    })
    const first = matchRound(round)
    const second = matchRound(followingRound(round, first))
    oddSets += first.certificate.oddSets.length + second.certificate.oddSets.length
    expect(checkRounds(round, [first, second]).flatMap(({ problems }) => problems)).toEqual([])
  }
  expect(oddSets).toBeGreaterThan(0)
})

test('a plan that leaves more out than it must does not pass for the most', () => {
  const [pair, ...pairs] = evenPlan.pairs
  const unmatched = [...(pair ?? [])].map((id) => ({ id, why: { kind: 'unfinished' } as const }))
  const short = { ...evenPlan, pairs, unmatched, matched: 38, proved: false }
  expect(problemsOf(even, short)).toMatch(/no more people can be matched; that is not shown/)
})

test('another wish, another rule or another person is noticed by the digest', () => {
  const [first, ...others] = even.people
  for (const changed of [
    { blocked: [] },
    { met: [...met, ['4', '9'] as const] },
    { locked: [] },
    { odd: 'trio' as const },
    { rules: { ...even.rules, partsDiffer: true } },
    { people: others },
    { people: [{ ...(first ?? others[0]!), place: 'elsewhere' }, ...others] },
  ])
    expect(problemsOf({ ...even, ...changed }, evenPlan)).toMatch(/digest/)
})

test('the order of people and of pairs says nothing', () => {
  const turned = {
    ...even,
    people: even.people.toReversed(),
    met: met.map(([a, b]): Pair => [b, a]).toReversed(),
  }
  expect(problemsOf(turned, evenPlan)).toBe('')
  expect(matchRound(turned)).toEqual(evenPlan)
})
