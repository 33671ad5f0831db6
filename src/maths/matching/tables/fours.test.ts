import { expect, test } from 'vitest'
import { checkFours } from '../check/check-fours.ts'
import type { GroupPlan } from '../plan.ts'
import { type Pair, type Person, type Round, usualRules } from '../problem.ts'
import { drawFrom } from './chance.ts'
import { matchFours } from './fours.ts'

const tries = 100_000

function inventPeople(count: number, more: Partial<Person> = {}): Person[] {
  const draw = drawFrom(`people ${count}`)
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    organisations: [`o${draw(40)}`],
    part: `part ${draw(8)}`,
    place: `place ${draw(5)}`,
    profession: `profession ${draw(10)}`,
    seniority: draw(4),
    lived: draw(5) === 0,
    interests: [`i${draw(20)}`, `i${draw(20)}`],
    times: 3,
    formats: 1,
    owed: 0,
    ...more,
  }))
}

const aRound = (people: readonly Person[], more: Partial<Round> = {}): Round => ({
  people,
  rules: usualRules,
  odd: 'pair',
  met: [],
  blocked: [],
  locked: [],
  seed: 'spring',
  ...more,
})

const sizesOf = ({ groups }: GroupPlan) => groups.map(({ length }) => length).toSorted((a, b) => b - a)

test.each([
  [3, [3]],
  [4, [4]],
  [6, [3, 3]],
  [7, [4, 3]],
  [9, [3, 3, 3]],
  [10, [4, 3, 3]],
  [60, Array(15).fill(4)],
  [61, [...Array(13).fill(4), 3, 3, 3]],
])('%i people meet in fours and threes, never in a two', (count, sizes) => {
  const round = aRound(inventPeople(count, { organisations: [] }))
  const plan = matchFours(round, { tries })
  expect(sizesOf(plan)).toEqual(sizes)
  expect(plan.mostMatched).toBe(true)
  expect(checkFours(round, plan).problems).toEqual([])
})

test.each([
  [0, 0],
  [1, 1],
  [2, 2],
  [5, 1],
])('%i people make no groups without leaving %i out, and that is proved', (count, left) => {
  const round = aRound(inventPeople(count, { organisations: [] }))
  const plan = matchFours(round, { tries })
  expect(plan.unmatched).toHaveLength(left)
  expect(plan).toMatchObject({ mostMatched: true, matched: count - left })
  expect(checkFours(round, plan).problems).toEqual([])
})

test('nobody meets somebody of their organisation, whom they have met, or from whom they are kept', () => {
  const people = inventPeople(80)
  const draw = drawFrom('history')
  const pairs = Array.from({ length: 400 }, (): Pair => [`p${draw(80)}`, `p${draw(80)}`])
  const round = aRound(people, { met: pairs.slice(0, 300), blocked: pairs.slice(300) })
  const plan = matchFours(round, { tries })
  expect(checkFours(round, plan).problems).toEqual([])
  expect(plan.matched).toBe(80)
  expect(plan.gap).toBeLessThan(0.2)
})

test('two who were put together by hand stay together, even against the rules', () => {
  const round = aRound(inventPeople(30), {
    met: [['p0', 'p9']],
    locked: [
      ['p0', 'p9'],
      ['p3', 'p4'],
    ],
  })
  const plan = matchFours(round, { tries })
  expect(checkFours(round, plan).problems).toEqual([])
  for (const pair of round.locked)
    expect(plan.groups.some((group) => pair.every((id) => group.includes(id)))).toBe(true)
})

test('where one organisation has most of the people, as many as can be found a group have one', () => {
  const people = inventPeople(60).map((person, index) => ({
    ...person,
    organisations: [index < 36 ? 'the hospital' : `other ${index}`],
  }))
  const plan = matchFours(aRound(people), { tries })
  // Each of the hospital needs two of the 24 others, so 12 of them at most find a three.
  expect(plan.matched).toBe(36)
  expect(checkFours(aRound(people), plan).problems).toEqual([])
})

test('everybody of one organisation is left out, and learns by which rule', () => {
  const plan = matchFours(aRound(inventPeople(8, { organisations: ['one'] })), { tries })
  expect(plan.groups).toEqual([])
  expect(plan.unmatched[0]?.why).toEqual({ kind: 'nobody', without: [{ rule: 'organisation', count: 7 }] })
})

test('the order of rows says nothing, and the seed decides', () => {
  const people = inventPeople(41)
  const plan = matchFours(aRound(people), { tries })
  expect(matchFours(aRound(people.toReversed()), { tries })).toEqual(plan)
  expect(matchFours(aRound(people, { seed: 'autumn' }), { tries }).groups).not.toEqual(plan.groups)
})

test('a search that may not go on still gives groups by the rules', () => {
  const round = aRound(inventPeople(50))
  const plan = matchFours(round, { mayGoOn: () => false })
  expect(checkFours(round, plan).problems).toEqual([])
})

test.each<[string, (plan: GroupPlan) => Partial<GroupPlan>]>([
  ['a group lost', (plan) => ({ groups: plan.groups.slice(1) })],
  ['somebody twice', (plan) => ({ groups: [...plan.groups.slice(1), plan.groups[1] ?? []] })],
  ['a group of two', ({ groups: [first = [], ...others] }) => ({ groups: [first.slice(2), ...others] })],
  ['a stranger', ({ groups: [, ...others] }) => ({ groups: [['p0', 'p1', 'x'], ...others] })],
  ['more points', (plan) => ({ value: plan.value + 1 })],
  ['a lower bound', (plan) => ({ bound: plan.bound - 1 })],
  ['a proof that is none', () => ({ proved: true })],
  ['another digest', () => ({ digest: '0' })],
  [
    'a price lost',
    (plan) => ({ certificate: { ...plan.certificate, prices: plan.certificate.prices.slice(1) } }),
  ],
  ['too many threes', (plan) => ({ certificate: { ...plan.certificate, inThrees: 3 } })],
])('a plan with %s does not hold', (_, change) => {
  const round = aRound(inventPeople(40))
  const plan = matchFours(round, { tries })
  expect(checkFours(round, plan).holds).toBe(true)
  expect(checkFours(round, { ...plan, ...change(plan) }).holds).toBe(false)
})
