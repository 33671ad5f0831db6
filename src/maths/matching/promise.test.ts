import { expect, test } from 'vitest'
import { inventRound } from '#test/matching-round.ts'
import { inviteOneMore, loosenRules, simulateRounds } from './ahead.ts'
import { matchRound } from './match.ts'
import type { Person } from './problem.ts'
import { usualRules } from './problem.ts'
import { promiseRounds, roundsFor } from './promise.ts'
import { explainPair, sharesAll } from './reasons.ts'

test('as many rounds are promised as the formula says, and at least so many run', () => {
  const always = (person: Person) => ({ ...person, times: 31, formats: 3 })
  for (const [cast, odd] of [
    [1, 'pair'],
    [2, 'trio'],
    [3, 'trio'],
  ] as const) {
    const round = inventRound({ cast, count: 22 + (cast % 2), odd })
    const people = round.people.map(always)
    const largest = Math.max(
      ...[...Map.groupBy(people, ({ organisations: [own] }) => own ?? 'none')].map(([own, all]) =>
        own === 'none' ? 1 : all.length,
      ),
    )
    const promised = promiseRounds({ ...round, people })
    expect(promised.ceiling).toBe(people.length - largest)
    if (people.length % 2 === 0)
      expect(promised.rounds).toBe(Math.max(0, Math.floor(people.length / 2 - largest) + 1))
    const { complete } = simulateRounds({ ...round, people }, promised.rounds, (one) => matchRound(one))
    expect(complete).toBe(promised.rounds)
  }
})

test.each([
  [1, 2, 'pair', 1],
  [2, 3, 'trio', 1],
  [29, 60, 'pair', 0],
  [30, 60, 'pair', 1],
  [35, 60, 'pair', 6],
  [32, 61, 'trio', 1],
  [36, 61, 'trio', 3],
  [0, 1, 'pair', 0],
] as const)('whoever has %i of %i to meet (%s) is promised %i rounds', (least, people, odd, rounds) => {
  expect(roundsFor(least, people, odd)).toBe(rounds)
})

test('where one organisation is too large, loosening that rule or inviting somebody helps, and a block is never named', () => {
  const round = inventRound({ count: 20, oneOrganisation: 0.7 })
  const solve = (one: typeof round) => matchRound(one)
  const short = solve(round).unmatched.length
  expect(short).toBeGreaterThan(0)
  expect(loosenRules(round, solve)).toContainEqual({ rule: 'organisation', leftOut: 0 })
  expect(inviteOneMore(round, solve)[0]?.leftOut).toBe(short - 1)
})

test('why two meet is said of what both share, the weightiest first; a debt is never among it', () => {
  const [one, other] = inventRound({ count: 2 }).people.map((person, at) => ({
    ...person,
    part: `${at}`,
    place: 'n',
    profession: `${at}`,
    seniority: at * 2,
    lived: at === 0,
    interests: ['housing', `${at}`],
    owed: 3,
  }))
  if (!one || !other) throw new Error('There are two')
  const all = { person: one, shares: sharesAll }
  const kinds = (shares: typeof sharesAll) =>
    explainPair(all, { person: other, shares }, usualRules.weights).map(({ kind }) => kind)
  expect(kinds(sharesAll)).toEqual(['part', 'profession', 'lived', 'seniority', 'interests'])
  expect(kinds({ ...sharesAll, lived: false, interests: false })).toEqual(['part', 'profession', 'seniority'])
})
