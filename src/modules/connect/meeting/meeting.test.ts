import { expect, test } from 'vitest'
import { mailsTo } from '#test/applicant.ts'
import { layPair } from '#test/connect.ts'
import { openTestHouse } from '#test/house.ts'

const house = await openTestHouse({ MAIL_FROM: 'Our house <house@commonweal.example>' })
const { db, clock } = house

type Laid = Awaited<ReturnType<typeof layPair>>

async function two(slug: string, part = {}) {
  const laid = await layPair(house, { slug, ...part })
  const [one, other] = laid.people
  if (!one || !other) throw new Error('There are two')
  return { ...laid, one, other }
}

const mailsOf = async (person: Laid['people'][number], act: string) =>
  (await mailsTo(house, person.member.address)).filter((mail) => mail.act === act)

test('a meeting is for its people alone: to everybody else there is no such page', async () => {
  const { one, other, here } = await two('theirs')
  expect((await one.get(here)).text).toContain(other.member.name)
  for (const stranger of [await house.signedIn(), await house.signedIn('organiser')]) {
    await stranger.get('/account/rename')
    expect((await stranger.get(here)).status).toBe(404)
    expect((await stranger.post(`${here}/write`, { words: 'Hello' })).status).toBe(404)
    expect((await stranger.post(`${here}/met`, { met: 'met' })).status).toBe(404)
    expect((await stranger.post(`${here}/share-address`)).status).toBe(404)
    expect((await stranger.post(`${here}/another-match`, { do: 'skip' })).status).toBe(404)
  }
})

test('what one writes the other gets by mail, without an address; pressed twice, once', async () => {
  const { one, other, here } = await two('writing')
  const { fields } = await one.get(here)
  const message = { words: 'Shall we talk on Tuesday?\nI am free.', once: fields.once ?? '' }
  const presses = await Promise.all([one.post(`${here}/write`, message), one.post(`${here}/write`, message)])
  expect(presses.map(({ location }) => location)).toEqual([
    `${here}?done=sent#messages`,
    `${here}?done=sent#messages`,
  ])
  const mails = await mailsOf(other, 'connect.write')
  expect(mails).toHaveLength(1)
  expect(mails[0]?.subject).toBe(`${one.member.name} has written to you`)
  expect(mails[0]?.bodyText).toContain('Shall we talk on Tuesday?')
  expect(JSON.stringify(mails)).not.toContain(one.member.address)
  expect(await mailsOf(one, 'connect.write')).toEqual([])
  expect((await other.get(here)).text).toContain('Shall we talk on Tuesday?')
  const kept = await db
    .selectFrom('platform.mail')
    .select(['replyTo', 'uselessAt'])
    .where('act', '=', 'connect.write')
    .where('toAddress', '=', other.member.address)
    .executeTakeFirstOrThrow()
  expect(kept.replyTo).toBeNull()
  // So that its words are kept in no second place once it is sent.
  expect(kept.uselessAt).not.toBeNull()
})

test('an empty message is asked for again; one for a meeting that is over is given back', async () => {
  const { one, other, here } = await two('too-late')
  await one.get(here)
  expect((await one.post(`${here}/write`, { words: '  ' })).status).toBe(422)
  await other.get(here)
  await other.post(`${here}/another-match`, { do: 'skip' })
  const late = await one.post(`${here}/write`, { words: 'You were great' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('You were great')
})

test('addresses are shown once both agreed, and no more when one takes that back', async () => {
  const { one, other, here } = await two('addresses')
  await one.get(here)
  await one.post(`${here}/share-address`, { do: 'share' })
  expect((await other.get(here)).body).not.toContain(one.member.address)
  await other.post(`${here}/share-address`, { do: 'share' })
  expect((await other.get(here)).text).toContain(one.member.address)
  expect((await one.get(here)).text).toContain(other.member.address)
  await one.post(`${here}/share-address`, { do: 'take-back' })
  expect((await other.get(here)).body).not.toContain(one.member.address)
  expect((await one.get(here)).body).not.toContain(other.member.address)
})

const time = {
  'day.day': '10',
  'day.month': '6',
  'day.year': '2022',
  time: '2:30pm',
  minutes: '30',
  place: 'The café; by the river, at 5',
}

/** The calendar file of the newest mail to somebody, with its long lines joined again. */
async function calendarTo(address: string): Promise<string> {
  const { calendar } = await db
    .selectFrom('platform.mail')
    .select('calendar')
    .where('toAddress', '=', address)
    .where('calendar', 'is not', null)
    .orderBy('queuedAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return `${calendar}`.replaceAll('\r\n ', '')
}

test('a time is offered, suits, is agreed on, and changed: one event in every calendar, and taken out in the end', async () => {
  const { one, other, here, meetingId } = await two('times')
  await one.get(`${here}/times`)
  expect((await one.post(`${here}/times`, time)).location).toBe(`${here}?done=offered#times`)
  const [offered] = await mailsOf(other, 'connect.offerTime')
  expect(offered?.bodyText).toContain('10 June 2022 at 2:30pm, for 30 minutes')
  const slot = await db
    .selectFrom('connect.slot')
    .select(['id', 'startsAt'])
    .where('meetingId', '=', meetingId)
    .executeTakeFirstOrThrow()
  // British Summer Time.
  expect(slot.startsAt.toISOString()).toBe('2022-06-10T13:30:00.000Z')

  // Whoever offered it cannot decide for the other.
  await one.get(here)
  expect((await one.post(`${here}/times/${slot.id}`, { do: 'agree' })).location).toContain('not-all')
  await other.get(here)
  await other.post(`${here}/times/${slot.id}`, { do: 'yes' })
  expect((await one.get(here)).text).toContain(`it suits ${other.member.name}`)
  const agreed = await one.post(`${here}/times/${slot.id}`, { do: 'agree' })
  expect((await one.follow(agreed)).text).toContain('Everybody gets an e-mail with a calendar file.')
  // Pressed again, nothing is sent again.
  await other.post(`${here}/times/${slot.id}`, { do: 'agree' })
  expect(await mailsOf(one, 'connect.agreeTime')).toHaveLength(1)

  const first = await calendarTo(other.member.address)
  expect(first).toContain('METHOD:REQUEST')
  expect(first).toContain(`UID:connect-${meetingId}@`)
  expect(first).toContain('SEQUENCE:1')
  expect(first).toContain('DTSTART:20220610T133000Z')
  expect(first).toContain('LOCATION:The café\\; by the river\\, at 5')
  expect(first).toContain('mailto:house@commonweal.example')
  expect(first).toContain(other.member.address)
  expect(first).not.toContain(one.member.address)
  expect(first).not.toContain(one.member.name)
  const file = await one.get(`${here}/calendar`)
  expect(file.headers['content-type']).toContain('text/calendar')
  expect(file.body).toContain('METHOD:PUBLISH')

  clock.forward(60_000)
  await other.get(here)
  await other.post(`${here}/times/${slot.id}`, { do: 'cancel' })
  const last = await calendarTo(one.member.address)
  expect(last).toContain('METHOD:CANCEL')
  expect(last).toContain(`UID:connect-${meetingId}@`)
  expect(last).toContain('SEQUENCE:2')
  expect(last).toContain('STATUS:CANCELLED')
  expect((await one.get(`${here}/calendar`)).status).toBe(404)
})

test.each([
  [{ time: 'half past' }, 'The time must be like 2:30pm or 14:30'],
  [{ 'day.day': '31' }, 'The day must be a real date'],
  [{ 'day.day': '1' }, 'The day and time must be in the future'],
  [{ 'day.year': '2031' }, 'The day must be within a year'],
])('a time that cannot be is asked for again: %j', async (wrong, words) => {
  const { one, here } = await two(`wrong-${Object.values(wrong).join('').replaceAll(' ', '-')}`)
  await one.get(`${here}/times`)
  const page = await one.post(`${here}/times`, { ...time, ...(wrong as Record<string, string>) })
  expect(page.status).toBe(422)
  expect(page.text).toContain(words)
  expect(page.fields.place).toBe(time.place)
})

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

test('a time that was agreed is taken out of all calendars when one drops out', async () => {
  const { one, other, here, meetingId } = await two('dropped-time')
  await one.get(`${here}/times`)
  await one.post(`${here}/times`, time)
  const slot = await db
    .selectFrom('connect.slot')
    .select('id')
    .where('meetingId', '=', meetingId)
    .executeTakeFirstOrThrow()
  await other.get(here)
  await other.post(`${here}/times/${slot.id}`, { do: 'agree' })
  clock.forward(60_000)
  await one.post(`${here}/another-match`, { do: 'skip' })
  for (const { member } of [one, other]) {
    expect(await calendarTo(member.address)).toContain('METHOD:CANCEL')
    expect(await calendarTo(member.address)).toContain('SEQUENCE:2')
  }
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

test('one’s own list says whom one met, and a concern is raised on a page that knows nobody', async () => {
  const { one, other } = await two('listed')
  const list = await one.get('/connect/meetings')
  expect(list.text).toContain(other.member.name)
  const concern = await one.get('/connect/concern')
  expect(concern.status).toBe(200)
  expect(concern.text).not.toContain(other.member.name)
  expect((await (await house.signedIn()).get('/connect/meetings')).text).toContain(
    'You have not been introduced to anybody yet.',
  )
})
