import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { dayOf } from '#platform/day.ts'
import { joinAll, layCampaign, matchAllAsked } from '#test/campaigns.ts'
import { drawSystem } from '#test/crowd.ts'
import { openTestHouse } from '#test/house.ts'
import { keepApart } from '../apart.ts'
import { isDeclinedForNothing, weighByHand } from '../hand.ts'
import { keepLocks } from '../keep-locks.ts'
import { findCampaign, findRound } from '../queries.ts'
import { findLastRun } from '../runs.ts'

const house = await openTestHouse()
const { db } = house
const map = await drawSystem(house, {
  parts: ['hospitals', 'council'],
  places: ['borough'],
  experiences: ['nursing'],
})
const parts = ['hospitals', 'council'].map((slug) => map.get(slug))

let count = 0

/** A round of eight people that is matched, and an organiser who reads its plan. */
async function aMatchedRound() {
  const campaign = await layCampaign(house, { slug: `c-${++count}` })
  const names = Array.from({ length: 8 }, (_, n) => `Person ${count}-${n}`)
  const ids = await joinAll(house, { campaignId: campaign.id, names, partOf: (index) => parts[index % 2] })
  const organiser = await house.signedIn('organiser')
  const home = `/campaigns/${campaign.slug}/rounds/1`
  await organiser.get(home)
  await organiser.post(`${home}/match`, { do: 'match' })
  await matchAllAsked(house)
  return { campaign, ids, names, organiser, home, roundId: `${campaign.roundIds[0]}` }
}

type Matched = Awaited<ReturnType<typeof aMatchedRound>>

const planOf = async (roundId: string) => {
  const run = await findLastRun(db, roundId)
  if (!run?.plan) throw new Error('It came to no plan')
  return run.plan
}

/** Two who do not meet by the plan, whom the house does not decline for nothing. */
async function twoToPutTogether({ ids, roundId, organiser, home }: Matched, { apart = false } = {}) {
  const { pairs } = await planOf(roundId)
  for (const [first] of pairs)
    for (const second of ids) {
      const isPair = pairs.some((pair) => pair.includes(first) && pair.includes(second))
      const samePart = ids.indexOf(first) % 2 === ids.indexOf(second) % 2
      if (isPair || first === second || samePart !== apart) continue
      const page = await organiser.get(`${home}/lock?first=${first}&second=${second}`)
      if (page.text.includes('Put them together, and match')) return { first, second, page }
    }
  throw new Error('All were declined')
}

test('an organiser sees the cost, puts two together, and the round is matched around them', async () => {
  const round = await aMatchedRound()
  const { organiser, home, roundId } = round
  const { first, second, page } = await twoToPutTogether(round)
  expect(page.text).toContain('It costs the whole plan: nothing.')
  await organiser.post(`${home}/lock?first=${first}&second=${second}`, { reason: 'They asked for it' })
  await matchAllAsked(house)
  const { pairs } = await planOf(roundId)
  expect(pairs.some((pair) => pair.includes(first) && pair.includes(second))).toBe(true)
  const plan = await organiser.get(`${home}/preview`)
  expect(plan.text).toContain('They asked for it')

  const { id } = await db
    .selectFrom('connect.handLock')
    .select('id')
    .where('roundId', '=', roundId)
    .executeTakeFirstOrThrow()
  await organiser.post(`${home}/take-back`, { lock: id })
  await matchAllAsked(house)
  expect((await organiser.get(`${home}/preview`)).text).toContain('Taken back on')
})

test('an organiser chooses from who can meet somebody, not from memory', async () => {
  const { ids, organiser, home } = await aMatchedRound()
  const [first = ''] = ids
  const page = await organiser.get(`${home}/lock?first=${first}`)
  expect(page.text).toContain('Who can meet')
  // Every other stands in another part of the system.
  for (const [place, id] of ids.entries())
    expect([place, page.body.includes(`second=${id}`)]).toEqual([place, place % 2 === 1])
})

test('two of one part can be put together against the rules, and it is said so before', async () => {
  const round = await aMatchedRound()
  const { organiser, home } = round
  const { first, second, page } = await twoToPutTogether(round, { apart: true })
  expect(page.text).toContain('Against the rules: They come from one part of the system.')
  await organiser.post(`${home}/lock?first=${first}&second=${second}`, { reason: 'Old friends' })
  await matchAllAsked(house)
  expect((await organiser.get(`${home}/preview`)).text).toContain('Against the rules')
})

test('two swap places between their pairs', async () => {
  const round = await aMatchedRound()
  const { organiser, home, roundId } = round
  const { first, second } = await twoToPutTogether(round)
  const before = await planOf(roundId)
  const partnerOf = (id: string) => before.pairs.find((pair) => pair.includes(id))?.find((one) => one !== id)
  const page = await organiser.get(`${home}/lock?first=${first}&second=${second}`)
  // Whoever would be left to each other may be declined for nothing, as any pair.
  if (!page.text.includes('Only swap')) return
  await organiser.post(`${home}/swap?first=${first}&second=${second}`, { swapReason: 'Shared trains' })
  await matchAllAsked(house)
  const { pairs } = await planOf(roundId)
  for (const two of [
    [first, second],
    [partnerOf(first), partnerOf(second)],
  ])
    expect(pairs.some((pair) => two.every((id) => id !== undefined && pair.includes(id)))).toBe(true)
})

test('without a reason nothing is put together', async () => {
  const round = await aMatchedRound()
  const { organiser, home, roundId } = round
  const { first, second } = await twoToPutTogether(round)
  const answer = await organiser.post(`${home}/lock?first=${first}&second=${second}`, { reason: ' ' })
  expect(answer.status).toBe(422)
  const locks = await db.selectFrom('connect.handLock').select('id').where('roundId', '=', roundId).execute()
  expect(locks).toEqual([])
})

test('a swap without a reason, or with too long a one, comes back with the problem and the words', async () => {
  const round = await aMatchedRound()
  const { organiser, home, roundId } = round
  const { first, second, page } = await twoToPutTogether(round)
  const swap = `${home}/swap?first=${first}&second=${second}`
  const empty = await organiser.post(swap, { swapReason: ' ' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('Enter why, so that whoever comes after you understands')
  expect(empty.text).toContain('It costs the whole plan')
  const long = await organiser.post(swap, { swapReason: `Shared trains ${'x'.repeat(500)}` })
  expect(long.status).toBe(422)
  expect(long.text).toContain('The reason must be 500 characters or less')
  // Where those who would be left to each other are declined for nothing, there is no field to keep the words in.
  if (page.text.includes('Only swap')) expect(long.body).toContain('Shared trains xxx')
  const locks = await db.selectFrom('connect.handLock').select('id').where('roundId', '=', roundId).execute()
  expect(locks).toEqual([])
})

test('somebody who left since is put together with nobody: the plan is matched again first', async () => {
  const round = await aMatchedRound()
  const { organiser, home, ids } = round
  const { first, second } = await twoToPutTogether(round)
  await db
    .updateTable('connect.participation')
    .set({ leftAt: house.clock.now() })
    .where('memberId', '=', second)
    .execute()
  const answer = await organiser.post(`${home}/lock?first=${first}&second=${second}`, { reason: 'Please' })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('Match the round again first')
  expect(ids).toContain(second)
})

test('whom one of them would rather not meet is declined in the words in which others are declined for nothing', async () => {
  const round = await aMatchedRound()
  const { organiser, home, campaign } = round
  const { first, second } = await twoToPutTogether(round)
  await db.transaction().execute((tx) => keepApart(tx, { memberId: second, otherId: first }))
  await organiser.post(`${home}/match`, { do: 'match' })
  await matchAllAsked(house)
  const page = await organiser.get(`${home}/lock?first=${first}&second=${second}`)
  expect(page.text).toContain('it declines one in sixteen of all pairs for no reason at all')
  expect(page.text).toContain('This pair is not possible. Choose somebody else.')
  const acts = await db.selectFrom('platform.act').select('act').where('act', 'like', '%part').execute()
  expect(acts).toEqual([])
  expect(campaign.slug).toContain('c-')
})

test('whom the house declines for nothing is drawn anew for each round, so that a new no tells of no new wish', async () => {
  const rounds = [randomUUID(), randomUUID()]
  const pairs = Array.from({ length: 800 }, () => [randomUUID(), randomUUID()] as const)
  const declined = await Promise.all(
    rounds.map(async (roundId) => {
      const drawn = await Promise.all(
        pairs.map(async (two) => ((await isDeclinedForNothing(db, { roundId, two })) ? two : null)),
      )
      return drawn.filter((two) => two !== null)
    }),
  )
  for (const drawn of declined) {
    expect(drawn.length).toBeGreaterThan(20)
    expect(drawn.length).toBeLessThan(90)
  }
  const [first = [], second = []] = declined
  expect(second.filter((two) => !first.includes(two)).length).toBeGreaterThan(0)
  // Within a round it stays, whichever of the two is named first.
  const [roundId = ''] = rounds
  for (const [one, other] of first)
    expect(await isDeclinedForNothing(db, { roundId, two: [other, one] })).toBe(true)
})

test('what a change by hand costs is the same whether anybody asked not to meet somebody or not', async () => {
  const round = await aMatchedRound()
  const { organiser, home, ids, campaign } = round
  const { first, second } = await twoToPutTogether(round, { apart: true })
  const today = dayOf(house.clock.now())
  const found = await findCampaign(db, campaign.slug)
  const asked = { campaign: found, round: await findRound(db, { campaignId: found.id, number: '1' }), today }
  const weigh = () => weighByHand(db, { ...asked, twos: [[first, second]] })
  const before = await weigh()
  // Somebody else would meet nobody of the other part: the plan itself is worth less for it.
  const one = ids.find((id) => id !== first && id !== second) ?? ''
  const others = ids.filter((id) => (ids.indexOf(id) - ids.indexOf(one)) % 2 !== 0)
  await db.transaction().execute(async (tx) => {
    for (const otherId of others) await keepApart(tx, { memberId: one, otherId })
  })
  await organiser.post(`${home}/match`, { do: 'match' })
  await matchAllAsked(house)
  expect(before).toMatchObject({ ok: true, cost: { isExact: true } })
  expect(await weigh()).toEqual(before)
})

test('nobody is put together with two, also where whom they were put together with has paused since', async () => {
  const { ids, roundId, campaign } = await aMatchedRound()
  const [one = '', paused = '', another = ''] = ids
  const { id: by } = (await house.signedIn('organiser')).member
  const keeping = { roundId, act: 'connect.lock', reason: 'They asked', cost: 0, by } as const
  const doLater = async () => {}
  const at = house.clock.now()
  expect(await keepLocks(db, { ...keeping, twos: [[one, paused]], at, doLater })).toBe('kept')
  await matchAllAsked(house)
  await db
    .updateTable('connect.participation')
    .set({ pausedAt: at })
    .where('memberId', '=', paused)
    .where('campaignId', '=', campaign.id)
    .execute()
  expect(await keepLocks(db, { ...keeping, twos: [[another, one]], at, doLater })).toBe('locked-already')
  expect(await keepLocks(db, { ...keeping, twos: [[one, paused]], at, doLater })).toBe('locked-already')
})
