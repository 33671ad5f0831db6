import { expect, test } from 'vitest'
import { forgetOver } from '#platform/retention.ts'
import { openTestHouse } from '#test/house.ts'
import { retention } from '../retention.ts'

const house = await openTestHouse()
const { db, clock } = house
const day = 24 * 60 * 60 * 1000

const mailsTo = (address: string) =>
  db.selectFrom('platform.mail').select(['subject', 'bodyText']).where('toAddress', '=', address).execute()

async function complainAs(name: string) {
  const visitor = house.visitor()
  await visitor.get('/data-complaint')
  const address = `${name.toLowerCase()}@commonweal.example`
  return await visitor.post('/data-complaint', { name, address, words: 'You <b>lost</b> it.\n\nAll.' })
}

test('whoever complains has it confirmed at once, and is answered by a person', async () => {
  const sent = await complainAs('Ruth')
  expect(sent.select('h1')).toBe('We have your complaint')
  const reference = /D-[A-Z2-9]{8}/.exec(sent.text)?.[0] ?? ''
  expect((await mailsTo('ruth@commonweal.example'))[0]?.subject).toContain(reference)

  const organiser = await house.signedIn('organiser')
  const list = await organiser.get('/complaints')
  expect(list.text).toContain('30 days left')
  const link = list.links.find(({ text }) => text === reference)?.href ?? ''
  expect((await organiser.get(link)).text).toContain('You <b>lost</b> it.')
  expect((await organiser.post(link, { answer: ' ' })).text).toContain('Enter your answer')
  const answers = await Promise.all([
    organiser.post(link, { answer: 'We found it.\n\nSorry.' }),
    organiser.post(link, { answer: 'We found it, twice.' }),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect(await mailsTo('ruth@commonweal.example')).toHaveLength(2)
})

test('the clock is seen, and what was answered long ago is forgotten', async () => {
  await complainAs('Sol')
  clock.forward(31 * day)
  const organiser = await house.signedIn('organiser')
  expect((await organiser.get('/complaints')).text).toContain('A day late')
  clock.forward(3 * 366 * day)
  await forgetOver({ ...house, now: clock.now(), of: retention })
  const left = await db.selectFrom('complaints.complaint').select('name').execute()
  expect(left).toEqual([{ name: 'Sol' }])
})

test('a slip keeps everything that was typed, and a flood from one place is stopped', async () => {
  const visitor = house.visitor()
  await visitor.get('/data-complaint')
  const slip = await visitor.post('/data-complaint', { name: 'Tom', address: 'tom', words: 'x'.repeat(5001) })
  expect(slip.status).toBe(422)
  expect(slip.fields.words).toHaveLength(5001)
  const statuses = []
  for (let times = 0; times < 11; times++) statuses.push((await complainAs('Flood')).status)
  expect(statuses).toContain(429)
})

test('complaints are for organisers, whoever else somebody is', async () => {
  const others = await house.signedIn('editor', 'facilitator', 'guardian', 'administrator')
  expect((await others.get('/complaints')).status).toBe(403)
})

test('organisers hear of it at once, and not what it says', async () => {
  // The flood of the test before is over.
  clock.forward(2 * 60 * 60 * 1000)
  const organiser = await house.signedIn('organiser')
  await complainAs('Una')
  const heard = await db
    .selectFrom('platform.mail as mail')
    .innerJoin('platform.mailWords as words', 'words.id', 'mail.wordsId')
    .select(['words.subject', 'words.bodyText'])
    .where('mail.toAddress', '=', organiser.member.address)
    .execute()
  expect(heard.map(({ subject }) => subject)).toEqual(['A complaint about data has arrived'])
  expect(heard[0]?.bodyText).toContain('/complaints/')
  for (const words of ['Una', 'una@', 'lost']) expect(heard[0]?.bodyText).not.toContain(words)
})
