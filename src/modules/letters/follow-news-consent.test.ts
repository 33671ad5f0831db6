import { expect, test } from 'vitest'
import { answer, beginAs, plantSmallSystem } from '#test/applicant.ts'
import { openTestHouse } from '#test/house.ts'
import { aTopic } from '#test/topics.ts'
import { tell } from './tell/tell.ts'

const house = await openTestHouse()
const { db, clock } = house
const system = await plantSmallSystem(house)
const topic = aTopic({
  key: 'test.news',
  name: 'News',
  standard: 'digest',
  offers: ['at-once', 'digest', 'not-at-all'],
})
const atOnce = aTopic({
  key: 'test.urgent',
  name: 'Urgent',
  standard: 'at-once',
  offers: ['at-once', 'digest', 'not-at-all'],
})
const needed = aTopic({
  key: 'test.needed',
  name: 'Needed',
  standard: 'digest',
  offers: ['at-once', 'digest'],
})

let count = 0
const tellOf = (told: typeof topic, memberId: string) =>
  db.transaction().execute((tx) =>
    tell(tx, {
      topic: told,
      to: [memberId],
      about: `thing-${++count}`,
      title: 'T',
      summary: 'S',
      href: '/about',
      at: clock.now(),
    }),
  )
const nothing = { atOnce: 0, inDigest: 0 }

test('whoever takes back news hears of nothing more that may be stopped, and of what waited neither', async () => {
  const member = await house.signedIn()
  const { id } = member.member
  expect(await tellOf(topic, id)).toEqual({ atOnce: 0, inDigest: 1 })
  await member.get('/account/consent')
  await member.post('/account/consent', { what: 'news', given: 'no' })
  expect(await db.selectFrom('letters.item').select('newsId').where('memberId', '=', id).execute()).toEqual(
    [],
  )
  expect(await tellOf(topic, id)).toEqual(nothing)
  expect(await tellOf(atOnce, id)).toEqual(nothing)
  expect(await tellOf(needed, id)).toEqual({ atOnce: 0, inDigest: 1 })
  const { fields } = await member.get('/account/letters')
  expect(fields).toMatchObject({ 'test-news': 'not-at-all', 'test-needed': 'digest' })
  await member.post('/account/consent', { what: 'news', given: 'yes' })
  expect(await tellOf(topic, id)).toEqual({ atOnce: 0, inDigest: 1 })
})

test('what somebody chose by topic after their no holds, and goes with the next no', async () => {
  const member = await house.signedIn()
  const { id } = member.member
  const say = (given: string) => member.post('/account/consent', { what: 'news', given })
  await member.get('/account/consent')
  await say('no')
  const { fields } = await member.get('/account/letters')
  await member.post('/account/letters', { ...fields, 'test-news': 'digest' })
  expect(await tellOf(topic, id)).toEqual({ atOnce: 0, inDigest: 1 })
  expect(await tellOf(atOnce, id)).toEqual(nothing)
  await member.get('/account/consent')
  await say('no')
  expect(await tellOf(topic, id)).toEqual(nothing)
})

test('taking back the listing changes nothing of letters', async () => {
  const member = await house.signedIn()
  await member.get('/account/consent')
  await member.post('/account/consent', { what: 'listing', given: 'no' })
  expect(await tellOf(topic, member.member.id)).toEqual({ atOnce: 0, inDigest: 1 })
})

test('whoever said no to news when they asked to join hears of none as a member', async () => {
  const address = 'quiet@commonweal.example'
  const applicant = house.visitor()
  await beginAs(applicant, { name: 'Quiet Test-Reader', address, part: system.residents })
  await answer(applicant, 'news', { news: 'no' })
  await applicant.get('/join/check')
  await applicant.post('/join/check', { joining: 'yes' })
  const { id } = await db
    .selectFrom('interest.expression')
    .select('id')
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  const organiser = await house.signedIn('organiser')
  await organiser.get(`/interest/${id}/accept`)
  await organiser.post(`/interest/${id}/accept`)
  // As reading their first mail shows.
  const { memberId } = await db
    .updateTable('people.address')
    .set({ verifiedAt: clock.now() })
    .where('address', '=', address)
    .returning('memberId')
    .executeTakeFirstOrThrow()
  expect(await tellOf(topic, memberId)).toEqual(nothing)
  expect(await tellOf(atOnce, memberId)).toEqual(nothing)
})
