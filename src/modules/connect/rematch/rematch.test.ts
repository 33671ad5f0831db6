import { expect, test } from 'vitest'
import { layPublished } from '#test/connect.ts'
import { openTestHouse } from '#test/house.ts'
import { layTwoParts, roundOf } from '#test/two-parts.ts'
import { rematch } from './rematch.ts'

const house = await openTestHouse()
const { db, clock } = house

const wait = async (roundId: string, memberIds: readonly string[]) =>
  await db
    .insertInto('connect.waiting')
    .values(memberIds.map((memberId) => ({ roundId, memberId, since: clock.now() })))
    .execute()

const look = (roundId: string) => rematch(db, { roundId, at: clock.now() })

test('two who wait and may meet are introduced, once, however many look', async () => {
  const { campaign, members } = await layTwoParts(house, { slug: 'two', left: 1, right: 1 })
  const round = roundOf(campaign)
  await layPublished(house, round)
  await wait(round.id, members)
  const found = await Promise.all([look(round.id), look(round.id), look(round.id)])
  expect(found.toSorted()).toEqual([0, 0, 2])
  expect(await db.selectFrom('connect.tie').selectAll().execute()).toHaveLength(1)
})

test('one who waits alone, and two of one part, go on waiting', async () => {
  const { campaign, members } = await layTwoParts(house, { slug: 'alone', left: 2, right: 0 })
  const round = roundOf(campaign)
  await layPublished(house, round)
  await wait(round.id, members.slice(0, 1))
  expect(await look(round.id)).toBe(0)
  await wait(round.id, members.slice(1))
  expect(await look(round.id)).toBe(0)
  const waiting = await db
    .selectFrom('connect.waiting')
    .select('matchedAt')
    .where('roundId', '=', round.id)
    .execute()
  expect(waiting).toEqual([{ matchedAt: null }, { matchedAt: null }])
})

test('whoever paused meanwhile is left in peace, and a round that is closed or over introduces nobody', async () => {
  const { campaign, members } = await layTwoParts(house, { slug: 'peace', left: 1, right: 1 })
  const round = roundOf(campaign)
  await wait(round.id, members)
  expect(await look(round.id)).toBe(0)
  await layPublished(house, round)
  await db
    .updateTable('connect.participation')
    .set({ pausedAt: clock.now() })
    .where('memberId', '=', `${members[0]}`)
    .execute()
  expect(await look(round.id)).toBe(0)
  await db.updateTable('connect.participation').set({ pausedAt: null }).execute()
  clock.forward(40 * 24 * 60 * 60 * 1000)
  expect(await look(round.id)).toBe(0)
})
