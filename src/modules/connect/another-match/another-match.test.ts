import { expect, test } from 'vitest'
import { mailsTo } from '#test/applicant.ts'
import { layPair, layTwo } from '#test/connect.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse()
const { db } = house

const two = (slug: string) => layTwo(house, slug)

const mailsOf = async ({ member }: { member: { address: string } }, act: string) =>
  (await mailsTo(house, member.address)).filter((mail) => mail.act === act)

test('whoever needs a different match gets one with nobody they know; the other is told kindly, is owed, and waits', async () => {
  const { one, other, here, meetingId, round, members } = await two('another')
  await one.get(`${here}/another-match`)
  const presses = await Promise.all([
    one.post(`${here}/another-match`, { do: 'another' }),
    one.post(`${here}/another-match`, { do: 'another' }),
  ])
  expect(presses.map(({ status }) => status).sort()).toEqual([303, 409])
  const letters = await mailsOf(other, 'connect.dropOut')
  expect(letters).toHaveLength(1)
  const meeting = await db
    .selectFrom('connect.meeting')
    .select('cancelledWhy')
    .where('id', '=', meetingId)
    .executeTakeFirst()
  expect(meeting?.cancelledWhy).toBe('dropped-out')
  const waiting = await db
    .selectFrom('connect.waiting')
    .select('memberId')
    .where('roundId', '=', round.id)
    .execute()
  expect(waiting.map(({ memberId }) => memberId).sort()).toEqual(members.toSorted())
  const owed = await db
    .selectFrom('connect.owed')
    .select(['memberId', 'because'])
    .where('roundId', '=', round.id)
    .execute()
  expect(owed).toEqual([{ memberId: other.member.id, because: 'let-down' }])
  // They were introduced, and never are again.
  const tie = await db
    .selectFrom('connect.tie')
    .select('cancelledAt')
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  expect(tie?.cancelledAt).toBeNull()
  expect((await other.get(here)).text).toContain('You come first in the next round')
})

test('whoever skips may meet the same person later; a letter to many carries the words of it', async () => {
  const { one, other, here, meetingId, round } = await two('skips')
  await one.get(here)
  await one.post(`${here}/another-match`, { do: 'skip' })
  const tie = await db
    .selectFrom('connect.tie')
    .select('cancelledAt')
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  expect(tie?.cancelledAt).not.toBeNull()
  const waiting = await db
    .selectFrom('connect.waiting')
    .select('memberId')
    .where('roundId', '=', round.id)
    .execute()
  expect(waiting).toEqual([{ memberId: other.member.id }])
  const skipped = await db
    .selectFrom('connect.skip')
    .select('memberId')
    .where('roundId', '=', round.id)
    .execute()
  expect(skipped).toEqual([{ memberId: one.member.id }])
  const words = await db
    .selectFrom('platform.mailWords')
    .select(['subject', 'bodyText'])
    .where('bodyText', 'like', `%${one.member.name} cannot take part%`)
    .executeTakeFirstOrThrow()
  expect(words.subject).toBe('Your Connect Five conversation does not take place')
  expect(words.bodyText).toContain('It has nothing to do with you.')
})

test('of a trio two go on, and whoever left is in it no more', async () => {
  const { people, here, meetingId, round } = await layPair(house, { slug: 'three', size: 3 })
  const [one, second, third] = people
  if (!one || !second || !third) throw new Error('There are three')
  await one.get(here)
  await one.post(`${here}/another-match`, { do: 'skip' })
  const page = await second.get(here)
  expect(page.select('h1')).toContain(`You and ${third.member.name}`)
  expect(page.text).not.toContain(one.member.name)
  const meeting = await db
    .selectFrom('connect.meeting')
    .select(['cancelledAt', 'starterId'])
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow()
  expect(meeting.cancelledAt).toBeNull()
  expect(meeting.starterId).not.toBe(one.member.id)
  expect(
    await db.selectFrom('connect.waiting').select('memberId').where('roundId', '=', round.id).execute(),
  ).toEqual([])
  await second.get(here)
  await second.post(`${here}/another-match`, { do: 'skip' })
  expect((await third.get(here)).text).toContain('This conversation does not take place.')
})

test('nobody drops out of a conversation that they had', async () => {
  const { one, here, meetingId } = await two('had')
  await one.get(here)
  await one.post(`${here}/met`, { met: 'met' })
  expect((await one.post(`${here}/another-match`, { do: 'another' })).status).toBe(409)
  const meeting = await db
    .selectFrom('connect.meeting')
    .select('cancelledAt')
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow()
  expect(meeting.cancelledAt).toBeNull()
})

test('whoever leaves the house leaves nobody waiting for them', async () => {
  const { one, other, here, round } = await two('gone')
  await one.get('/account/leave')
  await one.post('/account/leave')
  expect((await other.get(here)).text).toContain('This conversation does not take place.')
  expect(await mailsOf(other, 'connect.dropOut')).toHaveLength(1)
  const waiting = await db
    .selectFrom('connect.waiting')
    .select('memberId')
    .where('roundId', '=', round.id)
    .execute()
  expect(waiting).toEqual([{ memberId: other.member.id }])
})
