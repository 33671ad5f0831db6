import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { sayIn, statementsOf } from '#test/saying.ts'
import { layConversation } from '#test/voting.ts'
import { mostEach } from './say.ts'

// What members say in a conversation, and what stands in the way of it.

const house = await openTestHouse()
const { db, clock } = house

test('a member says something: it waits, as a member’s, until somebody has looked', async () => {
  const here = await layConversation(house, { slug: 'first', statements: ['We listen'] })
  const [author, other] = [await house.signedIn(), await house.signedIn()]
  const sent = await sayIn(author, here, { words: 'Cake helps more than slides' })
  expect(sent.location).toBe(`${here.at}/mine?done=said`)
  const mine = await author.get(`${here.at}/mine`)
  expect(mine.text).toContain('Cake helps more than slides')
  expect(mine.text).toContain('Waiting')
  expect(mine.text).toContain('Received')
  expect((await other.get(`${here.at}/mine`)).text).toContain('You have not said anything here yet')
  expect((await statementsOf(house, here)).at(-1)).toMatchObject({
    number: 2,
    status: 'waiting',
    authorId: author.member.id,
  })
  const acts = await db
    .selectFrom('platform.act')
    .select('act')
    .where('byPerson', '=', author.member.id)
    .execute()
  expect(acts).toEqual([])
})

test('where statements are shown at once, it is in at once', async () => {
  const here = await layConversation(house, { slug: 'at-once', statements: [] })
  await db.updateTable('insights.conversation').set({ looksFirst: false }).where('id', '=', here.id).execute()
  const author = await house.signedIn()
  await sayIn(author, here, { words: 'Say it and it is said' })
  expect(await statementsOf(house, here)).toMatchObject([{ status: 'in' }])
  expect((await author.get(`${here.at}/mine`)).text).toContain('Let in: members vote on it')
})

test.each([
  ['nothing', '   ', 'Enter your statement'],
  ['a picture alone', '🎉🎉🎉', 'Enter words too'],
  ['figures alone', '100 %', 'Enter words too'],
  ['5,000 characters', 'We talk and talk. '.repeat(278), 'must be 200 characters or less'],
  ['201 characters', 'x'.repeat(201), 'must be 200 characters or less'],
])('%s is no statement: a clear word, and everything typed is kept', async (_, words, says) => {
  const slug = `refused-${words.length}`
  const here = await layConversation(house, { slug, statements: [] })
  const author = await house.signedIn()
  const page = await sayIn(author, here, { words, kind: 'about-me' })
  expect(page.status).toBe(422)
  expect(page.text).toContain(says)
  expect(page.fields.words).toBe(words)
  expect(page.fields.kind).toBe('about-me')
  expect(await statementsOf(house, here)).toEqual([])
})

test('200 characters are a statement, and a line break is a space', async () => {
  const here = await layConversation(house, { slug: 'edge', statements: [] })
  const author = await house.signedIn()
  const words = `a\r\n${'x'.repeat(198)}`
  expect((await sayIn(author, here, { words })).status).toBe(303)
  expect(await statementsOf(house, here)).toMatchObject([{ words: `a ${'x'.repeat(198)}` }])
})

test('whoever says what others said sees that first, and sends theirs all the same', async () => {
  const here = await layConversation(house, {
    slug: 'alike',
    statements: ['Meetings should end on time and begin with a question', 'Parking is a mess'],
  })
  const author = await house.signedIn()
  const words = 'Meetings should end on time and begin with one question'
  const asked = await sayIn(author, here, { words })
  expect(asked.status).toBe(200)
  expect(asked.text).toContain('This says something like it')
  expect(asked.text).toContain('Meetings should end on time and begin with a question')
  expect(asked.text).not.toContain('Parking')
  expect(await statementsOf(house, here)).toHaveLength(2)
  const { token: _, ...fields } = asked.fields
  const sent = await author.post(`${here.at}/say`, fields)
  expect(sent.location).toBe(`${here.at}/mine?done=said`)
  expect((await statementsOf(house, here)).at(-1)?.words).toBe(words)
})

test('the opposite of what somebody said is shown as such, and joined by nobody', async () => {
  const here = await layConversation(house, {
    slug: 'opposite',
    statements: ['Leaders should decide alone when time is short'],
  })
  const author = await house.signedIn()
  const asked = await sayIn(author, here, { words: 'Leaders should not decide alone when time is short' })
  expect(asked.text).toContain('It may say the opposite of yours')
})

test('whoever presses twice has said it once, and two at once get a number each', async () => {
  const here = await layConversation(house, { slug: 'twice', statements: [] })
  const [one, other] = [await house.signedIn(), await house.signedIn()]
  await one.get(`${here.at}/say`)
  await other.get(`${here.at}/say`)
  const said = (browser: typeof one, words: string) => browser.post(`${here.at}/say`, { words, kind: 'view' })
  const answers = await Promise.all([
    said(one, 'We share what we know'),
    said(one, 'We share what we know'),
    said(other, 'Lunch is where it happens'),
  ])
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  const all = await statementsOf(house, here)
  expect(all.map(({ number }) => number)).toEqual([1, 2])
})

test('what is typed when the conversation closes is given back', async () => {
  const here = await layConversation(house, { slug: 'closing', statements: [] })
  const author = await house.signedIn()
  await author.get(`${here.at}/say`)
  await db
    .updateTable('insights.conversation')
    .set({ closedAt: clock.now() })
    .where('id', '=', here.id)
    .execute()
  const page = await author.post(`${here.at}/say`, { words: 'One last thing', kind: 'view' })
  expect(page.status).toBe(409)
  expect(page.text).toContain('takes no more statements')
  expect(page.text).toContain('One last thing')
})

test('after its last day a conversation takes nothing, also before the house has closed it', async () => {
  const here = await layConversation(house, { slug: 'last-day', statements: [] })
  await db
    .updateTable('insights.conversation')
    .set({ closesOn: '2022-06-01' })
    .where('id', '=', here.id)
    .execute()
  const page = await (await house.signedIn()).get(`${here.at}/say`)
  expect(page.status).toBe(409)
})

test('one person says so much in a conversation, and no more', async () => {
  const here = await layConversation(house, { slug: 'much', statements: [] })
  const author = await house.signedIn()
  await db
    .insertInto('insights.statement')
    .values(
      Array.from({ length: mostEach }, (_, place) => ({
        conversationId: here.id,
        number: place + 1,
        words: `Thought ${place}`,
        status: 'waiting',
        authorId: author.member.id,
        sentAt: clock.now(),
      })),
    )
    .execute()
  const page = await sayIn(author, here, { words: 'And another thing entirely' })
  expect(page.text).toContain('as much here as one person can')
  expect(page.text).toContain('And another thing entirely')
})

test('“I would agree if it said …” is a statement of its own, linked to the first', async () => {
  const here = await layConversation(house, {
    slug: 'if',
    statements: ['Leaders decide everything by consent'],
  })
  const author = await house.signedIn()
  const page = await author.get(`${here.at}/say?instead-of=1`)
  expect(page.select('h1')).toContain('I would agree if it said')
  expect(page.fields.words).toBe('Leaders decide everything by consent')
  const { token: _, ...fields } = page.fields
  const words = 'Leaders decide most things by consent'
  const sent = await author.post(`${here.at}/say`, { ...fields, words })
  expect(sent.status).toBe(303)
  const [first, second] = await statementsOf(house, here)
  expect(second).toMatchObject({ words, parentId: first?.id })
})

test('worded otherwise and like a third, it is sent all the same and stays linked to the first', async () => {
  const here = await layConversation(house, {
    slug: 'third',
    statements: ['Agendas come a week before the meeting', 'Agendas come two days before every meeting'],
  })
  const author = await house.signedIn()
  const { token: _, ...fields } = (await author.get(`${here.at}/say?instead-of=1`)).fields
  const words = 'Agendas come two days before a meeting'
  const asked = await author.post(`${here.at}/say`, { ...fields, words })
  expect(asked.text).toContain('Agendas come two days before every meeting')
  const { token: __, ...all } = asked.fields
  await author.post(`${here.at}/say`, all)
  const [first, , third] = await statementsOf(house, here)
  expect(third).toMatchObject({ words, parentId: first?.id })
})

test('a conversation in preparation is not there for members', async () => {
  const here = await layConversation(house, { slug: 'draft', statements: [] })
  await db.updateTable('insights.conversation').set({ openedAt: null }).where('id', '=', here.id).execute()
  const member = await house.signedIn()
  for (const page of ['', '/say', '/mine']) expect((await member.get(`${here.at}${page}`)).status).toBe(404)
})
