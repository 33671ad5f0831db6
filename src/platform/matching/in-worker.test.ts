import { expect, test } from 'vitest'
import { inventRound } from '#test/matching-round.ts'
import {
  checkInWorker,
  inviteInWorker,
  loosenInWorker,
  matchFoursInWorker,
  matchInWorker,
  seatInWorker,
  simulateInWorker,
} from './in-worker.ts'

const round = inventRound({ count: 24 })

test('people are matched in a thread of its own, and the plan is the same as always', async () => {
  const { seconds, ...plan } = await matchInWorker(round)
  expect(plan).toMatchObject({ matched: 24, proved: true })
  expect(seconds).toBeGreaterThan(0)
  expect(await checkInWorker(round, plan)).toMatchObject({ holds: true, value: plan.value })
})

test('whoever waits hears how long it takes, and after the time limit has the best plan so far', async () => {
  const told: number[] = []
  const many = inventRound({ count: 10_000 })
  const plan = await matchInWorker(many, { timeLimitSeconds: 1.5, tell: ({ seconds }) => told.push(seconds) })
  expect(plan.proved).toBe(false)
  expect(plan.bound).toBeGreaterThanOrEqual(plan.value)
  expect(told.length).toBeGreaterThan(0)
})

test('whoever stops it has nothing, at once', async () => {
  const signal = AbortSignal.timeout(50)
  await expect(matchInWorker(inventRound({ count: 3_000 }), { signal })).rejects.toThrow(/timeout/)
  await expect(matchInWorker(round, { signal })).rejects.toThrow(/timeout/)
})

test('what is no round is told in words', async () => {
  const [first] = round.people
  const twice = { ...round, people: [...round.people, ...(first ? [first] : [])] }
  await expect(matchInWorker(twice)).rejects.toThrow(/same id/)
})

test('rounds are played ahead, rules loosened and invitations tried beside the house as well', async () => {
  const crowded = inventRound({ count: 20, oneOrganisation: 0.7 })
  const told: number[] = []
  const simulation = await simulateInWorker(round, 3, { tell: ({ rounds }) => told.push(rounds) })
  expect(simulation.rounds.map(({ matched }) => matched)).toEqual([24, 24, 24])
  const loosened = await loosenInWorker(crowded)
  expect(loosened.find(({ rule }) => rule === 'organisation')?.leftOut).toBe(0)
  expect((await inviteInWorker(crowded)).length).toBeGreaterThan(0)
  expect((await matchFoursInWorker(round)).groups).toHaveLength(6)
})

test('people are seated at tables in a thread of its own', async () => {
  const { people, rules } = inventRound({ count: 24 })
  const tables = { people, rules, rotations: 3, size: 6, met: [], blocked: [], seed: 'summer' }
  const seating = await seatInWorker(tables, { timeLimitSeconds: 5 })
  expect(seating.rotations).toHaveLength(3)
  expect(seating.sizes).toEqual([6, 6, 6, 6])
})
