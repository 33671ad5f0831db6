import { expect, test } from 'vitest'
import { mailsTo } from '#test/applicant.ts'
import { layCampaign, layMeeting, layParticipants } from '#test/connect.ts'
import { openTestHouse } from '#test/house.ts'
import { introduceSome } from '../introduce/introduce.ts'

const house = await openTestHouse()
const { db, clock, config } = house

/** Two who were introduced by mail, and the link in the first one's. */
async function introduced(slug: string) {
  const [one, other] = [await house.signedIn(), await house.signedIn()]
  const campaign = await layCampaign(house, { slug })
  const members = [one.member.id, other.member.id]
  await layParticipants(house, { campaign, members })
  const [round] = campaign.rounds
  if (!round) throw new Error('A campaign has rounds')
  const meetingId = await layMeeting(house, { round, members })
  await introduceSome(db, { roundId: round.id, config, at: clock.now() })
  const mail = (await mailsTo(house, one.member.address)).find(({ act }) => act === 'connect.introduce')
  const link = /\/connect\/answer\/[\w-]+/.exec(mail?.bodyText ?? '')?.[0] ?? ''
  return { one, other, campaign, round, meetingId, link }
}

const personOf = (meetingId: string, memberId: string) =>
  db
    .selectFrom('connect.meetingPerson')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .where('memberId', '=', memberId)
    .executeTakeFirstOrThrow()

test('opening a link changes nothing, whatever it is for; a press says that they met', async () => {
  const { one, other, link, meetingId } = await introduced('met')
  const before = await personOf(meetingId, one.member.id)
  const reader = house.visitor()
  for (const want of ['', '?want=skip', '?want=another', '?want=pause', '?want=met', '?want=nonsense']) {
    expect((await reader.get(`${link}${want}`)).status).toBe(200)
  }
  expect(await personOf(meetingId, one.member.id)).toEqual(before)
  const done = await reader.post(link, { do: 'met' })
  expect((await reader.follow(done)).text).toContain('You said: We have met.')
  expect((await personOf(meetingId, one.member.id)).met).toBe('met')
  expect((await personOf(meetingId, other.member.id)).met).toBeNull()
  await reader.post(link, { do: 'not-this-time' })
  expect((await personOf(meetingId, one.member.id)).met).toBe('not-this-time')
})

test('the page tells no more of anybody than the mail did', async () => {
  const { other, link } = await introduced('no-more')
  await db
    .insertInto('people.profile')
    .values({ memberId: other.member.id, about: 'Secretly a dancer' })
    .execute()
  const { body } = await house.visitor().get(link)
  expect(body).toContain(other.member.name)
  expect(body).not.toContain(other.member.address)
  expect(body).not.toContain('dancer')
  expect(body).not.toContain(other.member.id)
})

test('a word that is none is a page that is not there', async () => {
  const visitor = house.visitor()
  for (const word of ['A'.repeat(43), 'x', '%00', '../meetings']) {
    expect((await visitor.get(`/connect/answer/${encodeURIComponent(word)}`)).status).toBe(404)
  }
})

test('a round is skipped from a mail: the other is told, and the act is nobody’s by name', async () => {
  const { one, other, round, link } = await introduced('skip')
  const reader = house.visitor()
  const asked = await reader.get(`${link}?want=skip`)
  expect(asked.text).toContain(`We tell ${other.member.name} kindly that you cannot take part.`)
  const done = await reader.post(link, { do: 'skip' })
  const after = await reader.follow(done)
  expect(after.text).toContain('The others are told kindly')
  expect(after.text).toContain('You sit this round out, and take part again in the next one.')
  expect(after.links.map(({ href }) => href)).toContain('/connect/skip')
  const skipped = await db
    .selectFrom('connect.skip')
    .select('memberId')
    .where('roundId', '=', round.id)
    .execute()
  expect(skipped).toEqual([{ memberId: one.member.id }])
  expect((await mailsTo(house, other.member.address)).map(({ act }) => act)).toContain('connect.dropOut')
  const acts = await db
    .selectFrom('platform.act')
    .select('byPerson')
    .where('act', '=', 'connect.dropOut')
    .execute()
  expect(acts).toEqual([{ byPerson: null }])
  const again = await reader.post(link, { do: 'skip' })
  expect((await reader.follow(again)).text).toContain('nothing to answer')
})

test('another match is asked for from a mail: both wait', async () => {
  const { one, other, round, link } = await introduced('another')
  const reader = house.visitor()
  await reader.get(`${link}?want=another`)
  const done = await reader.post(link, { do: 'another' })
  expect((await reader.follow(done)).text).toContain('We look for somebody else for you in this round')
  const waiting = await db
    .selectFrom('connect.waiting')
    .select('memberId')
    .where('roundId', '=', round.id)
    .execute()
  expect(waiting.map(({ memberId }) => memberId).sort()).toEqual([one.member.id, other.member.id].sort())
})

test('whoever pauses from a mail is back with one press, and their conversation stands', async () => {
  const { one, link, meetingId, campaign } = await introduced('pause')
  const part = () =>
    db
      .selectFrom('connect.participation')
      .select('pausedAt')
      .where('campaignId', '=', campaign.id)
      .where('memberId', '=', one.member.id)
      .executeTakeFirstOrThrow()
  const reader = house.visitor()
  await reader.get(`${link}?want=pause`)
  const done = await reader.post(link, { do: 'pause' })
  expect((await part()).pausedAt).not.toBeNull()
  expect((await reader.follow(done)).text).toContain('I am back')
  expect((await personOf(meetingId, one.member.id)).droppedOutAt).toBeNull()
  await reader.post(link, { do: 'resume' })
  expect((await part()).pausedAt).toBeNull()
})

test('after the round is closed nothing is changed any more', async () => {
  const { one, link, round, meetingId } = await introduced('closed')
  await db.updateTable('connect.round').set({ closedAt: clock.now() }).where('id', '=', round.id).execute()
  const reader = house.visitor()
  expect((await reader.get(`${link}?want=skip`)).text).toContain('The round is over')
  await reader.post(link, { do: 'skip' })
  expect((await personOf(meetingId, one.member.id)).droppedOutAt).toBeNull()
})
