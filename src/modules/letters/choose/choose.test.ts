import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { aTopic } from '#test/topics.ts'
import { tell } from '../tell/tell.ts'

const house = await openTestHouse()
const { db } = house
const must = aTopic({ key: 'test.must', name: 'Changes of our rules', offers: ['at-once', 'digest'] })
const topic = aTopic({ key: 'test.meetings', name: 'Meetings', standard: 'digest' })
aTopic({ key: 'test.applications', name: 'Applications that wait', for: 'organiser' })

const url = '/account/letters'
const choices = {
  'frameworks-newVersion': 'at-once',
  'people-newMembers': 'digest',
  'test-must': 'digest',
  'test-meetings': 'digest',
  rhythm: 'weekly',
  weekday: '1',
}
const rowsOf = (memberId: string) =>
  db
    .selectFrom('letters.choice')
    .select(['topic', 'manner'])
    .where('memberId', '=', memberId)
    .orderBy('topic')
    .execute()

test('a member sees what they can hear of, as it comes to whoever did not choose', async () => {
  const member = await house.signedIn()
  const seen = await member.get(url)
  expect(seen.fields).toMatchObject({
    'frameworks-newVersion': 'digest',
    'people-newMembers': 'digest',
    'test-must': 'at-once',
    rhythm: 'weekly',
    weekday: '1',
    revision: '0',
  })
  expect(seen.text).not.toContain('Applications that wait')
  expect((await (await house.signedIn('organiser')).get(url)).text).toContain('Applications that wait')
})

test('a member chooses, and it is kept', async () => {
  const member = await house.signedIn()
  const { fields } = await member.get(url)
  const saved = await member.post(url, { ...fields, ...choices, rhythm: 'daily', weekday: '3' })
  expect(saved.location).toBe('/account/letters?done=chosen')
  const seen = await member.follow(saved)
  expect(seen.text).toContain('Saved. We write to you as you chose.')
  expect(seen.fields).toMatchObject({
    'frameworks-newVersion': 'at-once',
    rhythm: 'daily',
    weekday: '3',
    revision: '1',
  })
  expect(await rowsOf(member.member.id)).toContainEqual({ topic: 'frameworks.newVersion', manner: 'at-once' })
  const acts = await db.selectFrom('platform.act').selectAll().where('act', '=', 'letters.choose').execute()
  expect(acts).toMatchObject([{ byPerson: member.member.id, onKind: 'member', onId: member.member.id }])
})

test('what cannot be switched off is not, and an answer that is missing is asked for', async () => {
  const member = await house.signedIn()
  const { fields } = await member.get(url)
  const refused = await member.post(url, {
    ...fields,
    ...choices,
    'test-must': 'not-at-all',
    rhythm: 'hourly',
  })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Select one of the answers for changes of our rules')
  expect(refused.text).toContain('Select how often your digest comes')
  expect(refused.fields['frameworks-newVersion']).toBe('at-once')
  expect(await rowsOf(member.member.id)).toEqual([])
})

test('a choice that was made in another window meanwhile is not overwritten unseen', async () => {
  const member = await house.signedIn()
  const { fields } = await member.get(url)
  await member.post(url, { ...fields, ...choices })
  const late = await member.post(url, { ...fields, ...choices, 'test-meetings': 'not-at-all' })
  expect(late.status).toBe(422)
  expect(late.text).toContain('was changed in another window')
  expect(late.fields['test-meetings']).toBe('not-at-all')
  const again = await member.post(url, { ...late.fields, revision: '1' })
  expect(again.location).toBe('/account/letters?done=chosen')
})

test('what waits of a topic that somebody no longer wants is dropped, and nothing else', async () => {
  const member = await house.signedIn()
  const news = {
    to: [member.member.id],
    title: 'It waits',
    summary: '',
    href: '/about',
    at: house.clock.now(),
  } as const
  const must2 = { ...must, standard: 'digest' as const }
  for (const each of [topic, must2])
    await db.transaction().execute((tx) => tell(tx, { ...news, topic: each, about: each.key }))
  const waiting = async () =>
    (await db.selectFrom('letters.item').select('newsId').where('memberId', '=', member.member.id).execute())
      .length
  expect(await waiting()).toBe(2)
  const { fields } = await member.get(url)
  await member.post(url, { ...fields, ...choices, 'test-meetings': 'not-at-all' })
  expect(await waiting()).toBe(1)
})

test('another day holds from the next time on: today’s digest does not come once more', async () => {
  const member = await house.signedIn()
  const { fields } = await member.get(url)
  await member.post(url, { ...fields, ...choices, rhythm: 'daily' })
  const { digestedOn } = await db
    .selectFrom('letters.reader')
    .select('digestedOn')
    .where('memberId', '=', member.member.id)
    .executeTakeFirstOrThrow()
  expect(digestedOn).toBe('2022-06-02')
})

test('a member pauses everything until a day, sees it, and ends it', async () => {
  const member = await house.signedIn()
  await member.get('/account/letters/pause')
  const paused = await member.post('/account/letters/pause', { day: '20', month: '6', year: '2022' })
  const seen = await member.follow(paused)
  expect(seen.text).toContain('Paused until 20 June 2022.')
  await member.post('/account/letters/resume')
  expect((await member.get(url)).text).not.toContain('Paused until')
})

test.each([
  ['nothing', ['', '', ''], 'Enter the day on which we may write again'],
  ['no day', ['31', '2', '2023'], 'The day must be a real date'],
  ['words', ['soon', 'June', '22'], 'The day must be a real date'],
  ['today', ['2', '6', '2022'], 'The day must be in the future'],
  ['a day that is too far away', ['1', '9', '2022'], 'The day must be within 90 days from now'],
])('a pause until %s is not taken, and what was typed stays', async (_, [day, month, year], why) => {
  const member = await house.signedIn()
  await member.get('/account/letters/pause')
  const typed = { day: `${day}`, month: `${month}`, year: `${year}` }
  const refused = await member.post('/account/letters/pause', typed)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain(why)
  expect(refused.fields).toMatchObject(typed)
})
