import { expect, test } from 'vitest'
import { inventPeople, personAt } from '#test/matching-people.ts'
import { bandsOf } from '../bands.ts'
import { checkPlan } from '../check/check-plan.ts'
import { matchRound } from '../match.ts'
import type { Plan } from '../plan.ts'
import { prepare } from '../prepare.ts'
import { type Pair, type Person, type Round, usualRules } from '../problem.ts'
import { keepApart, weigh } from '../worth.ts'
import { pairLarge } from './pair-large.ts'
import { scale } from './prices.ts'

/** On a busy machine. */
const patient = { timeout: 120_000 }

type Asked = { count: number; seed?: number; oneOrganisation?: number; spread?: boolean }

function invent({ count, seed = 1, ...others }: Asked): Person[] {
  const columns = inventPeople({ count, seed, ...others })
  return Array.from({ length: count }, (_, index) => personAt(columns, index))
}

const roundOf = (people: readonly Person[], others: Partial<Round> = {}): Round => ({
  people,
  rules: usualRules,
  odd: 'pair',
  met: [],
  blocked: [],
  locked: [],
  seed: 'spring',
  ...others,
})

/** Matches as if there were very many. */
const matchMany = (round: Round): Plan => matchRound(round, { exactUpTo: 0 })

const neighbours = (people: readonly Person[]): Pair[] =>
  people.slice(1).map(({ id }, index): Pair => [people[index]?.id ?? '', id])

/** What somebody finds who trusts nothing. */
function problemsOf(round: Round, plan: Plan): string[] {
  return checkPlan(round, plan).problems
}

test.each<[string, Round]>([
  ['an even number', roundOf(invent({ count: 600 }))],
  ['an odd number', roundOf(invent({ count: 601 }))],
  ['an odd number with a trio', roundOf(invent({ count: 601 }), { odd: 'trio' })],
  ['most of one organisation', roundOf(invent({ count: 600, oneOrganisation: 0.6 }))],
  [
    'most of one organisation and an odd number',
    roundOf(invent({ count: 601, oneOrganisation: 0.6 }), { odd: 'trio' }),
  ],
  [
    'a large organisation of many parts',
    roundOf(invent({ count: 600, oneOrganisation: 0.45, spread: true })),
  ],
  ['whoever is owed first', roundOf(invent({ count: 601 }), { rules: { ...usualRules, owedFirst: true } })],
  [
    'whoever is owed first, and most of one organisation',
    roundOf(invent({ count: 600, oneOrganisation: 0.6 }), { rules: { ...usualRules, owedFirst: true } }),
  ],
  [
    'pairs across parts first',
    roundOf(invent({ count: 600 }), { rules: { ...usualRules, acrossFirst: true } }),
  ],
  [
    'only pairs across parts',
    roundOf(invent({ count: 600 }), { rules: { ...usualRules, partsDiffer: true } }),
  ],
  [
    'no organisations in the way',
    roundOf(invent({ count: 600 }), { rules: { ...usualRules, organisationsDiffer: false } }),
  ],
])('a sceptic finds nothing wrong: %s', (_, round) => {
  const plan = matchMany(round)
  expect(problemsOf(round, plan)).toEqual([])
  expect(plan.mostMatched).toBe(true)
  expect(plan.bound).toBeGreaterThanOrEqual(plan.value)
})

test('whoever has met, is blocked or is put together by hand is heard', () => {
  const people = invent({ count: 400 })
  const [a = '', b = '', c = '', d = ''] = people.map(({ id }) => id)
  const round = roundOf(people, {
    met: neighbours(people.slice(4)),
    blocked: [[a, c]],
    locked: [
      [a, b],
      [c, d],
    ],
  })
  const plan = matchMany(round)
  expect(problemsOf(round, plan)).toEqual([])
  expect(plan.pairs).toContainEqual([a, b].sort())
})

test('of 2,000 people, the plan is below the best plan, and the bound above it', patient, () => {
  const round = roundOf(invent({ count: 2_000 }))
  const best = matchRound(round)
  const plan = matchMany(round)
  expect(best.proved).toBe(true)
  expect(plan.pairs).toHaveLength(best.pairs.length)
  expect(plan.value).toBeLessThanOrEqual(best.value)
  expect(plan.value).toBeGreaterThan(0.99 * best.value)
  expect(plan.bound).toBeGreaterThanOrEqual(best.value)
  expect(plan.bound).toBeLessThan(1.02 * best.value)
})

test('the prices of 10,000 people cover every pair of them that may meet', patient, () => {
  const round = roundOf(invent({ count: 10_000 }))
  const { prices, bands, scale } = matchMany(round).certificate
  const { people, columns, problem } = prepare(round)
  const places = new Map(
    people
      .map(({ id }) => id)
      .toSorted()
      .map((id, place) => [id, place]),
  )
  const own = people.map(({ id }) => prices[places.get(id) ?? -1] ?? Number.NaN)
  const row = new Int32Array(columns.count)
  let uncovered = 0
  for (let a = 0; a < columns.count; a += 1) {
    problem.worthRow(a, 0, row)
    const needed = bands.matched - (own[a] ?? Number.NaN) / scale
    for (let b = a + 1; b < columns.count; b += 1) {
      const worth = row[b] ?? 0
      if (worth >= 0 && !((own[b] ?? Number.NaN) / scale >= worth + needed)) uncovered += 1
    }
  }
  expect(uncovered).toBe(0)
})

test('of 20,002 people everybody is matched, and the order of the rows says nothing', patient, () => {
  const people = invent({ count: 20_002 })
  const plan = matchRound(roundOf(people))
  expect(new Set(plan.pairs.flat()).size).toBe(20_002)
  expect(plan).toMatchObject({ unmatched: [], mostMatched: true })
  expect(plan.gap).toBeLessThan(0.002)
  expect(JSON.stringify(matchRound(roundOf(people.toReversed())))).toBe(JSON.stringify(plan))
})

test('where 60 % of 30,000 people are of one organisation, all find company and next to nothing is lost', () => {
  const columns = inventPeople({ count: 30_000, seed: 1, oneOrganisation: 0.6 })
  const bands = bandsOf(columns, usualRules)
  const { mate, proof } = pairLarge({ columns, rules: usualRules, apart: keepApart([]), bands, odd: 'pair' })
  const { worth } = weigh(columns, { rules: usualRules, across: 0, apart: keepApart([]) })
  const points = mate.reduce((sum, other, index) => sum + (other > index ? worth(index, other) : 0), 0)
  const pairs = mate.reduce((count, other, index) => count + (other > index ? 1 : 0), 0)
  expect(pairs).toBe(columns.organisation.reduce((count, each) => count + (each === 0 ? 0 : 1), 0))
  const missing = proof.total / scale - bands.matched * pairs - points
  // Where people look for company among whole kinds, most of whom do not suit their class, it is 0.0026.
  expect(missing / points).toBeLessThan(0.002)
})

const alike: Partial<Person> = {
  organisations: [],
  part: '1',
  place: '1',
  profession: '1',
  seniority: 1,
  lived: false,
}
const sameIn = (people: readonly Person[], same: Partial<Person>): Person[] =>
  people.map((each) => ({ ...each, ...same }))

test('people who are all alike are all matched, and nothing better is possible', () => {
  const people = sameIn(invent({ count: 601 }), {
    ...alike,
    interests: ['one'],
    times: 1,
    formats: 1,
    owed: 0,
  })
  const round = roundOf(people)
  const plan = matchMany(round)
  expect(plan).toMatchObject({ matched: 600, value: 300 * 6, mostMatched: true })
  expect(plan.gap).toBeLessThan(0.01)
  expect(problemsOf(round, plan)).toEqual([])
})

test.each<[string, Partial<Person>]>([
  ['are all of one organisation', { organisations: ['one'] }],
  ['have no time', { times: 0 }],
])('people who %s are all left out, and it is said why', (_, same) => {
  const round = roundOf(sameIn(invent({ count: 300 }), same))
  const plan = matchMany(round)
  expect(plan).toMatchObject({ pairs: [], matched: 0, value: 0, mostMatched: true })
  expect(plan.unmatched).toHaveLength(300)
  expect(problemsOf(round, plan)).toEqual([])
})

test('somebody whom nobody suits is left out alone', () => {
  const [first, ...others] = invent({ count: 302 })
  const last: Person[] = first ? [{ ...first, times: 1 << 30 }] : []
  const round = roundOf([...others, ...last])
  const plan = matchMany(round)
  expect(plan.unmatched.map(({ id }) => id)).toContain('0')
  expect(plan).toMatchObject({ matched: 300, mostMatched: true })
  expect(problemsOf(round, plan)).toEqual([])
})

test('nobody, one person and two who may not meet are no trouble', () => {
  const [one, other] = sameIn(invent({ count: 2 }), { organisations: ['one'] })
  for (const people of [[], [one], [one, other]]) {
    const round = roundOf(people.flatMap((each) => each ?? []))
    const plan = matchMany(round)
    expect(plan.pairs).toEqual([])
    expect(problemsOf(round, plan)).toEqual([])
  }
})

test('when the time is up there is a plan all the same, with a bound that holds', () => {
  const round = roundOf(invent({ count: 600 }))
  let asked = 0
  const plan = matchRound(round, { exactUpTo: 0, mayGoOn: () => (asked += 1) < 3 })
  expect(plan.bound).toBeGreaterThanOrEqual(matchRound(round).value)
  expect(problemsOf(round, plan)).toEqual([])
})
