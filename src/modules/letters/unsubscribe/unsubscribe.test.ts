import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { expect, test } from 'vitest'
import { receiveMail } from '#platform/mail/receive.ts'
import { returnToken } from '#platform/mail/return-address.ts'
import { findHouseKey } from '#platform/secret.ts'
import { openTestHouse } from '#test/house.ts'
import { aTopic } from '#test/topics.ts'
import { tell } from '../tell/tell.ts'
import { readUnsubscribeToken, unsubscribeToken, wholeDigest } from '../unsubscribe-token.ts'

const house = await openTestHouse()
const { db } = house
const topic = aTopic({ key: 'test.meetings', name: 'Meetings' })
const key = await findHouseKey(db)

const form = 'application/x-www-form-urlencoded'
/** As a mail program sends it in its reader's place: from elsewhere, without cookies or token. */
const press = (url: string, given: Partial<InjectOptions> = {}) =>
  house.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': form, 'sec-fetch-site': 'cross-site' },
    payload: 'List-Unsubscribe=One-Click',
    ...given,
  })

const linkFor = (id: string, what = topic.key) => `/unsubscribe/${unsubscribeToken(key, id, what)}`
const mannerOf = async (memberId: string) =>
  (
    await db
      .selectFrom('letters.choice')
      .select('manner')
      .where('memberId', '=', memberId)
      .where('topic', '=', topic.key)
      .executeTakeFirst()
  )?.manner
const actsOn = async (memberId: string) => {
  const acts = await db
    .selectFrom('platform.act')
    .select(['act', 'byPerson'])
    .where('onId', '=', memberId)
    .where('act', 'like', 'letters.%')
    .orderBy('id')
    .execute()
  return acts.map(({ act, byPerson }) => `${act} ${byPerson}`)
}

test('the press of a mail program stops a topic at once: no cookie, no token, no redirect, from any site', async () => {
  const { member } = await house.signedIn()
  const answer = await press(linkFor(member.id))
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['set-cookie']).toBeUndefined()
  expect(answer.body).toContain('We have stopped letters about “Meetings”')
  expect(await mannerOf(member.id)).toBe('not-at-all')
  await press(linkFor(member.id))
  expect(await actsOn(member.id)).toEqual(['letters.stop null'])

  const told = await db.transaction().execute((tx) =>
    tell(tx, {
      topic,
      to: [member.id],
      about: 'x',
      title: 'X',
      summary: '',
      href: '/',
      at: house.clock.now(),
    }),
  )
  expect(told).toEqual({ atOnce: 0, inDigest: 0 })
})

test('a mail program may send the form in parts too', async () => {
  const { member } = await house.signedIn()
  const parts = new FormData()
  parts.append('List-Unsubscribe', 'One-Click')
  const whole = new Response(parts)
  const answer = await press(linkFor(member.id), {
    headers: { 'content-type': `${whole.headers.get('content-type')}` },
    payload: Buffer.from(await whole.arrayBuffer()),
  })
  expect(answer.statusCode).toBe(200)
  expect(await mannerOf(member.id)).toBe('not-at-all')
})

test('looking changes nothing, however one looks', async () => {
  const { member } = await house.signedIn()
  for (const method of ['GET', 'HEAD'] as const)
    for (const headers of [{}, { purpose: 'prefetch' }, { 'sec-purpose': 'prefetch;prerender' }])
      expect((await house.app.inject({ method, url: linkFor(member.id), headers })).statusCode).toBe(200)
  expect(await mannerOf(member.id)).toBeUndefined()
  expect(await actsOn(member.id)).toEqual([])
  await press(linkFor(member.id), { payload: 'something=else' })
  expect(await mannerOf(member.id)).toBeUndefined()
})

test('a reader presses the button, sees what was done, and takes it back: as it was before', async () => {
  const { member } = await house.signedIn()
  const chosen = { memberId: member.id, topic: topic.key, manner: 'digest', chosenAt: house.clock.now() }
  await db.insertInto('letters.choice').values(chosen).execute()
  const reader = house.visitor()
  const url = linkFor(member.id)
  const asked = await reader.get(url)
  expect(asked.select('h1')).toBe('Stop letters about “Meetings”?')
  expect(asked.body).not.toContain(member.name)
  const stopped = await reader.follow(await reader.post(url, asked.fields))
  expect(stopped.select('h1')).toBe('We have stopped letters about “Meetings”')
  expect(stopped.fields.do).toBe('undo')
  await reader.follow(await reader.post(url, stopped.fields))
  expect(await mannerOf(member.id)).toBe('digest')
  expect(await actsOn(member.id)).toEqual(['letters.stop null', 'letters.undoStop null'])
})

test('who is signed in acts by the link alone, as somebody else’s letter would show', async () => {
  const [one, other] = [await house.signedIn(), await house.signedIn()]
  await one.post(linkFor(other.member.id), { do: 'stop' }, { 'sec-fetch-site': 'cross-site' })
  expect([await mannerOf(one.member.id), await mannerOf(other.member.id)]).toEqual([undefined, 'not-at-all'])
  expect((await one.get(linkFor(other.member.id))).body).not.toContain(one.member.name)
})

test('the digest is stopped as a whole, and comes again as often as before', async () => {
  const { member } = await house.signedIn()
  const row = {
    memberId: member.id,
    rhythm: 'daily',
    digestedOn: '2022-06-01',
    gatheredUntil: house.clock.now(),
  }
  await db.insertInto('letters.reader').values(row).execute()
  const url = linkFor(member.id, wholeDigest)
  const rhythm = async () =>
    (
      await db
        .selectFrom('letters.reader')
        .select('rhythm')
        .where('memberId', '=', member.id)
        .executeTakeFirstOrThrow()
    ).rhythm
  expect((await press(url)).body).toContain('We have stopped the digest')
  expect(await rhythm()).toBe('never')
  await house.visitor().post(url, { do: 'undo' })
  expect(await rhythm()).toBe('daily')
})

test('a form that was open when a letter was stopped does not start it again unseen', async () => {
  const browser = await house.signedIn()
  const { fields } = await browser.get('/account/letters')
  await press(linkFor(browser.member.id))
  expect((await browser.post('/account/letters', fields)).status).toBe(422)
  expect(await mannerOf(browser.member.id)).toBe('not-at-all')
})

test('a link works for months; of a member who left, and of a topic that is gone, it says so kindly', async () => {
  const { member } = await house.signedIn()
  const url = linkFor(member.id)
  house.clock.forward(300 * 24 * 60 * 60 * 1000)
  expect((await press(url)).statusCode).toBe(200)
  expect(await mannerOf(member.id)).toBe('not-at-all')
  expect((await house.visitor().get(linkFor(member.id, 'gone.topic'))).text).toContain(
    'We no longer write to anybody',
  )
  await db
    .updateTable('people.member')
    .set({ leftAt: house.clock.now() })
    .where('id', '=', member.id)
    .execute()
  const left = await press(url)
  expect(left.statusCode).toBe(200)
  expect(left.body).toContain('We no longer write to you')
  await db.deleteFrom('people.member').where('id', '=', member.id).execute()
  expect((await house.visitor().get(url)).text).toContain('We no longer write to you')
})

test('a link that was made up, or changed, is none', async () => {
  const [one, other] = [await house.signedIn(), await house.signedIn()]
  const token = unsubscribeToken(key, one.member.id, topic.key)
  const theirs = unsubscribeToken(key, other.member.id, topic.key)
  for (const made of [
    'x',
    'A'.repeat(46),
    theirs.slice(0, 20) + token.slice(20),
    `${token}A`,
    token.toUpperCase(),
  ]) {
    expect((await press(`/unsubscribe/${made}`)).statusCode).toBe(404)
    expect((await house.visitor().get(`/unsubscribe/${made}`)).select('h1')).toBe('This link does not work')
  }
  expect(readUnsubscribeToken(key, token, ['another.topic'])).toEqual({
    memberId: one.member.id,
    topic: null,
  })
  expect(await mannerOf(one.member.id)).toBeUndefined()
})

test('a mail provider presses for thousands of its readers from one address, and each press counts', async () => {
  const { member } = await house.signedIn()
  for (let times = 0; times < 150; times++) expect((await press(linkFor(member.id))).statusCode).toBe(200)
})

test('a mail program that unsubscribes by mail is understood too', async () => {
  const { member } = await house.signedIn()
  const id = randomUUID()
  const at = house.clock.now()
  const words = { subject: '', bodyText: '', bodyHtml: '' }
  await db
    .insertInto('platform.mail')
    .values({
      id,
      act: 'letters.tell',
      once: id,
      toAddress: member.address,
      ...words,
      queuedAt: at,
      dueAt: at,
      sentAt: at,
      unsubscribeToken: unsubscribeToken(key, member.id, topic.key),
    })
    .execute()
  const to = `bounces+${returnToken(key, id)}@leaders.example.org`
  const raw = Buffer.from(`From: ${member.address}\r\nTo: ${to}\r\nSubject: unsubscribe\r\n\r\n`)
  expect(await receiveMail(db, { raw, recipient: '', at })).toBe('unsubscribed')
  expect(await mannerOf(member.id)).toBe('not-at-all')
})
