import { expect, test } from 'vitest'
import { layCampaign, layMeeting } from '#test/connect.ts'
import { openTestHouse } from '#test/house.ts'
import { layRun, layTwoParts, roundOf } from '#test/two-parts.ts'
import { keepApart } from '../apart.ts'
import { findRoundById } from '../queries.ts'
import { publish } from './publish.ts'

const house = await openTestHouse()
const { db, clock } = house
const organiser = await house.signedIn('organiser')

const publishNow = async (roundId: string, runId: string) =>
  await publish(db, { roundId, runId, by: organiser.member.id, at: clock.now(), doLater: async () => {} })

const introduced = async (roundId: string) =>
  await db
    .selectFrom('connect.meetingPerson as person')
    .innerJoin('connect.meeting as meeting', 'meeting.id', 'person.meetingId')
    .select('person.memberId')
    .where('meeting.roundId', '=', roundId)
    .execute()

test('a plan comes true: everybody in it has one meeting, each two a tie, and of each meeting one writes first', async () => {
  const { campaign, members } = await layTwoParts(house, { slug: 'even', left: 4, right: 4 })
  const { id } = roundOf(campaign)
  expect(await publishNow(id, await layRun(house, roundOf(campaign)))).toBe('published')
  const found = (await introduced(id)).map(({ memberId }) => memberId)
  expect(found.toSorted()).toEqual(members.toSorted())
  const ties = await db
    .selectFrom('connect.tie as tie')
    .innerJoin('connect.meeting as meeting', 'meeting.id', 'tie.meetingId')
    .select(['tie.onePartId', 'tie.otherPartId', 'meeting.starterId', 'tie.oneId', 'tie.otherId'])
    .where('meeting.roundId', '=', id)
    .execute()
  expect(ties).toHaveLength(4)
  for (const tie of ties) {
    expect(tie.onePartId).not.toBe(tie.otherPartId)
    expect([tie.oneId, tie.otherId]).toContain(tie.starterId)
  }
})

test('an organiser is warned before introducing people weeks before a round begins', async () => {
  const { campaign } = await layTwoParts(house, { slug: 'early', left: 2, right: 2 })
  const here = (number: number) => `/campaigns/${campaign.slug}/rounds/${number}/publish`
  await layRun(house, roundOf(campaign))
  expect((await organiser.get(here(1))).text).not.toContain('the introductions go out now')
  await layRun(house, roundOf(campaign, 2))
  expect((await organiser.get(here(2))).text).toMatch(
    /Round 2 begins in 4 weeks, on [\w ]+; the introductions go out now/,
  )
})

test('two organisers publish at once, and each presses twice: it is published once', async () => {
  const { campaign } = await layTwoParts(house, { slug: 'at-once', left: 3, right: 3 })
  const round = roundOf(campaign)
  const runId = await layRun(house, round)
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => publishNow(round.id, runId)))
  expect(outcomes.toSorted()).toEqual([
    'already-published',
    'already-published',
    'already-published',
    'published',
  ])
  expect(await introduced(round.id)).toHaveLength(6)
})

test('somebody pauses after the matching: nothing is published, and nobody is introduced', async () => {
  const { campaign, members } = await layTwoParts(house, { slug: 'pauses', left: 2, right: 2 })
  const round = roundOf(campaign)
  const runId = await layRun(house, round)
  await db
    .updateTable('connect.participation')
    .set({ pausedAt: clock.now() })
    .where('memberId', '=', `${members[0]}`)
    .execute()
  expect(await publishNow(round.id, runId)).toBe('changed')
  expect(await introduced(round.id)).toEqual([])
  expect((await findRoundById(db, round.id)).round.publishedAt).toBeNull()
})

test('two of them were introduced in another campaign meanwhile: all of it goes back', async () => {
  const { campaign, members } = await layTwoParts(house, { slug: 'elsewhere', left: 1, right: 1 })
  const other = await layCampaign(house, { slug: 'another' })
  const round = roundOf(campaign)
  const runId = await layRun(house, round)
  await layMeeting(house, { round: roundOf(other), members })
  expect(await publishNow(round.id, runId)).toBe('changed')
  expect(await introduced(round.id)).toEqual([])
})

test('whoever sits out is owed a match, and has one in the next round', async () => {
  const { campaign } = await layTwoParts(house, { slug: 'sits-out', left: 2, right: 1 })
  const [first, second] = [roundOf(campaign, 1), roundOf(campaign, 2)]
  await publishNow(first.id, await layRun(house, first))
  const owed = await db
    .selectFrom('connect.owed')
    .select(['memberId', 'because', 'why'])
    .where('roundId', '=', first.id)
    .execute()
  expect(owed).toHaveLength(1)
  expect(owed[0]?.because).toBe('left-out')
  await publishNow(second.id, await layRun(house, second))
  const found = (await introduced(second.id)).map(({ memberId }) => memberId)
  expect(found).toContain(owed[0]?.memberId)
})

test('a round that was not matched, or a run of another round, publishes nothing', async () => {
  const { campaign } = await layTwoParts(house, { slug: 'unmatched', left: 1, right: 1 })
  const runOfSecond = await layRun(house, roundOf(campaign, 2))
  expect(await publishNow(roundOf(campaign).id, runOfSecond)).toBe('no-plan')
})

test('an organiser sees how many get mail before they press, and a member is not let in', async () => {
  const { campaign } = await layTwoParts(house, { slug: 'looks', left: 2, right: 2 })
  const here = `/campaigns/${campaign.slug}/rounds/1/publish`
  expect((await organiser.get(here)).text).toContain('has not been matched yet')
  await layRun(house, roundOf(campaign))
  const asked = await organiser.get(here)
  expect(asked.text).toContain('Introduce 4 people')
  expect((await (await house.signedIn()).get(here)).status).toBe(403)
})

test('a campaign that has ended, or a round whose last day has come, introduces nobody', async () => {
  const { campaign } = await layTwoParts(house, { slug: 'over', left: 1, right: 1 })
  const round = roundOf(campaign)
  const runId = await layRun(house, round)
  await db
    .updateTable('connect.campaign')
    .set({ endedAt: clock.now() })
    .where('id', '=', campaign.id)
    .execute()
  expect(await publishNow(round.id, runId)).toBe('over')
  expect(await introduced(round.id)).toEqual([])
})

test('two who were put together by hand are not, once one of them would rather not', async () => {
  const { campaign, members } = await layTwoParts(house, { slug: 'locked', left: 2, right: 2 })
  const [one = '', other = ''] = [members[0] ?? '', members[2] ?? ''].toSorted()
  const round = roundOf(campaign)
  await db
    .insertInto('connect.handLock')
    .values({ roundId: round.id, oneId: one, otherId: other, lockedAt: clock.now() })
    .execute()
  await db.transaction().execute((tx) => keepApart(tx, { memberId: one, otherId: other }))
  expect(await publishNow(round.id, await layRun(house, round))).toBe('published')
  const ties = await db
    .selectFrom('connect.tie')
    .select(['oneId', 'otherId'])
    .where('oneId', '=', one)
    .where('otherId', '=', other)
    .execute()
  expect(ties).toEqual([])
})
