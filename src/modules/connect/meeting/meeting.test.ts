import { expect, test } from 'vitest'
import { mailsTo } from '#test/applicant.ts'
import { layPair, layTwo } from '#test/connect.ts'
import { openTestHouse } from '#test/house.ts'
import { keepApart } from '../apart.ts'

const house = await openTestHouse()
const { db } = house

const two = (slug: string) => layTwo(house, slug)

const mailsOf = async ({ member }: { member: { address: string } }, act: string) =>
  (await mailsTo(house, member.address)).filter((mail) => mail.act === act)

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

test('in a trio an answer reaches the writer once all share their addresses, and no third who may not want it', async () => {
  const { people, here, meetingId, members } = await layPair(house, { slug: 'of-three', size: 3 })
  const [writer, reader] = people
  if (!writer || !reader) throw new Error('There are three')
  const answers = async (words: string) => {
    const { fields } = await writer.get(here)
    await writer.post(`${here}/write`, { words, once: fields.once ?? '' })
    const mail = (await mailsOf(reader, 'connect.write')).find(({ bodyText }) => bodyText.includes(words))
    return [mail?.replyTo, mail?.alsoReplyTo]
  }
  const shares = (ids: readonly string[]) =>
    db
      .updateTable('connect.meetingPerson')
      .set({ sharedAddressAt: house.clock.now() })
      .where('meetingId', '=', meetingId)
      .where('memberId', 'in', [...ids])
      .execute()
  await shares(members.slice(0, 2))
  expect(await answers('Before the third does')).toEqual([null, null])
  await shares(members)
  expect(await answers('All of us')).toEqual([writer.member.address, null])
  const unproven = db.updateTable('people.address').set({ verifiedAt: null })
  await unproven.where('memberId', '=', writer.member.id).execute()
  expect(await answers('From elsewhere')).toEqual([null, null])
})

test('other words in a form that was sent already are another message, and are not lost', async () => {
  const { one, other, here } = await two('went-back')
  const { fields } = await one.get(here)
  await one.post(`${here}/write`, { words: 'On Tuesday?', once: fields.once ?? '' })
  await one.post(`${here}/write`, { words: 'Or on Friday?', once: fields.once ?? '' })
  const { text } = await other.get(here)
  expect(text).toContain('On Tuesday?')
  expect(text).toContain('Or on Friday?')
  expect(await mailsOf(other, 'connect.write')).toHaveLength(2)
})

test('whoever would rather not meet the writer gets no mail of theirs; the writer is told the same', async () => {
  const { one, other, here } = await two('spared')
  const apart = { memberId: other.member.id, otherId: one.member.id }
  await db.transaction().execute((tx) => keepApart(tx, apart))
  await one.get(here)
  expect((await one.post(`${here}/write`, { words: 'Hello' })).location).toBe(`${here}?done=sent#messages`)
  expect(await mailsOf(other, 'connect.write')).toEqual([])
  await other.get(here)
  await other.post(`${here}/write`, { words: 'Goodbye' })
  expect(await mailsOf(one, 'connect.write')).toHaveLength(1)
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

test('before its people are introduced a meeting is no page to them, in no list, and nothing is done in it', async () => {
  const { one, here, meetingId } = await two('not-yet')
  await db
    .updateTable('connect.meetingPerson')
    .set({ introducedAt: null, sharedAddressAt: house.clock.now() })
    .where('meetingId', '=', meetingId)
    .execute()
  expect((await one.get(here)).status).toBe(404)
  expect((await one.get('/connect/meetings')).text).toContain('You have not been introduced to anybody yet.')
  expect((await one.get('/connect/not-yet')).body).not.toContain(meetingId)
  expect((await one.get('/')).body).not.toContain(meetingId)
  expect((await one.post(`${here}/share-address`, { do: 'take-back' })).status).toBe(404)
  // Leaving it works all the same.
  await one.get('/connect/not-yet/leave')
  await one.post('/connect/not-yet/leave', { do: 'leave' })
  const left = await db
    .selectFrom('connect.meetingPerson')
    .select(['droppedOutAt', 'sharedAddressAt'])
    .where('meetingId', '=', meetingId)
    .where('memberId', '=', one.member.id)
    .executeTakeFirstOrThrow()
  expect(left.droppedOutAt).not.toBeNull()
  expect(left.sharedAddressAt).not.toBeNull()
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

test('a concern is written from its page to whom one chose; answers go to its writer, and nothing else is kept', async () => {
  const member = await house.signedIn()
  const organiser = await house.signedIn('organiser')
  const { fields } = await member.get('/connect/concern')
  const told = { to: 'organisers', words: 'It did not feel right.', once: fields.once ?? '' }
  expect((await member.post('/connect/concern', { ...told, words: ' ' })).text).toContain('Enter what you')
  const acts = () => db.selectFrom('platform.act').select('id').execute()
  const before = (await acts()).length
  const sent = await member.post('/connect/concern', told)
  await member.post('/connect/concern', told)
  expect((await member.follow(sent)).text).toContain('It is on its way, and nothing of it is kept here.')
  const mails = await db
    .selectFrom('platform.mail')
    .select(['subject', 'bodyText', 'replyTo', 'uselessAt', 'forgottenOnceSent'])
    .where('act', '=', 'connect.concern')
    .where('toAddress', '=', organiser.member.address)
    .execute()
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ replyTo: member.member.address, forgottenOnceSent: true })
  expect(mails[0]?.bodyText).toContain('It did not feel right.')
  expect(mails[0]?.subject).not.toContain(member.member.name)
  expect(mails[0]?.uselessAt).not.toBeNull()
  expect(await acts()).toHaveLength(before)

  const visitor = house.visitor()
  expect((await visitor.get('/connect/concern')).body).not.toContain(organiser.member.name)
})

test('once the round is closed nobody is told that they have until its end', async () => {
  const { one, here, round } = await two('closed')
  expect((await one.get(here)).text).toContain('You have until Friday 1 July 2022.')
  await db
    .updateTable('connect.round')
    .set({ closedAt: house.clock.now() })
    .where('id', '=', round.id)
    .execute()
  const { text } = await one.get(here)
  expect(text).toContain('This round is over.')
  expect(text).not.toContain('You have until')
})
