import { sql } from 'kysely'
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

const close = (id: string) =>
  db.updateTable('connect.round').set({ closedAt: house.clock.now() }).where('id', '=', id).execute()

/** Who waits in a round, and who is owed a match of it. */
async function consequencesIn(roundId: string): Promise<unknown[]> {
  const waiting = db.selectFrom('connect.waiting').select('memberId').where('roundId', '=', roundId)
  const owed = db.selectFrom('connect.owed').select('memberId').where('roundId', '=', roundId)
  return [...(await waiting.execute()), ...(await owed.execute())]
}

test('whoever has met can leave the conversation in silence, and nobody writes to them there any more', async () => {
  const { one, other, here, meetingId, round } = await two('behind')
  await one.get(here)
  expect((await one.post(`${here}/another-match`, { do: 'behind' })).status).toBe(409)
  await other.get(here)
  await other.post(`${here}/met`, { met: 'met' })
  expect((await one.get(here)).text).toContain('Leave this conversation')
  await one.get(`${here}/another-match`)
  expect((await one.post(`${here}/another-match`, { do: 'behind' })).status).toBe(303)
  expect((await one.get(here)).text).toContain('You are not in this conversation any more.')
  const sees = await other.get(here)
  expect(sees.text).toContain('Nobody else is in this conversation any more.')
  const late = await other.post(`${here}/write`, { words: 'One more word' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('One more word')
  expect(await mailsOf(one, 'connect.write')).toEqual([])
  expect(await mailsOf(other, 'connect.dropOut')).toEqual([])
  expect(await consequencesIn(round.id)).toEqual([])
  const meeting = await db
    .selectFrom('connect.meeting')
    .select('cancelledAt')
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow()
  expect(meeting.cancelledAt).toBeNull()
})

test('whoever leaves the house leaves the conversations of closed rounds too, and nobody is let down', async () => {
  const { one, other, here, round } = await two('closed')
  await close(round.id)
  await one.get('/account/leave')
  await one.post('/account/leave')
  await other.get(here)
  expect((await other.post(`${here}/write`, { words: 'Are you there?' })).status).toBe(409)
  expect(await mailsOf(other, 'connect.dropOut')).toEqual([])
  expect(await consequencesIn(round.id)).toEqual([])
})

test('at the end of a round nobody is promised somebody else in it, and nobody waits', async () => {
  const { one, other, here, round } = await two('at-its-end')
  await sql`update connect.round set begins_on = begins_on - 40, ends_on = ends_on - 40
    where id = ${round.id}`.execute(db)
  const asked = await one.get(`${here}/another-match`)
  expect(asked.text).toContain('This round is at its end, so we look for nobody else in it.')
  await one.post(`${here}/another-match`, { do: 'another' })
  expect(await consequencesIn(round.id)).toEqual([{ memberId: other.member.id }])
  const words = await db
    .selectFrom('platform.mailWords')
    .select('bodyText')
    .where('bodyText', 'like', `%${one.member.name} cannot take part%`)
    .executeTakeFirstOrThrow()
  expect(words.bodyText.replaceAll(/\s+/g, ' ')).toContain('so we look for nobody else in it.')
  expect(words.bodyText).not.toContain('We look for somebody else')
  expect((await other.get(here)).text).not.toContain('we look for somebody else')
  const waits = '/connect/at-its-end/rounds/1/wait'
  expect((await other.get(waits)).text).toContain('we look for nobody in it now')
  await other.post(waits, { do: 'wait' })
  expect(await consequencesIn(round.id)).toEqual([{ memberId: other.member.id }])
})
