import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { keepAnswer } from '../own-answers.ts'
import { publishFigures } from '../publish/publish.ts'
import { findAsking } from '../round.ts'
import { plantQuestions } from '../seed.ts'

const house = await openTestHouse({ DIVERSITY_KEY: '88'.repeat(32) })
await plantQuestions({ db: house.db, config: house.config, now: house.clock.now() })

const named = { name: 'Census 2021, south east London', datedOn: '2021-03-21' }
const table = 'question,answer,people\nSex,Female,"920,000"\nsex,male,880000\n'

async function bring(content: string | Buffer, fields: Record<string, string> = named) {
  const organiser = await house.signedIn('organiser')
  await organiser.get('/diversity/population')
  return await organiser.postFile('/diversity/population', fields, {
    field: 'file',
    fileName: 'census.csv',
    content,
  })
}

test('an organiser brings a census, and the figures say in words how members compare', async () => {
  const { round, key } = await findAsking(house.db)
  const set = round?.set
  if (!set) throw new Error('Nothing is asked')
  for (let count = 0; count < 40; count++) {
    const { member } = await house.signedIn()
    const option = count < 26 ? 'female' : 'male'
    await keepAnswer(house.db, { key, memberId: member.id, set, question: 'sex', option })
  }
  await publishFigures(house.owner.db, { now: new Date('2022-07-01T04:00:00Z') })
  const member = await house.signedIn()
  expect((await member.get('/diversity')).text).not.toContain('Census')

  expect((await bring(table)).location).toBe('/diversity?done=population')
  const { text } = await member.get('/diversity')
  expect(text).toContain('Compared with Census 2021, south east London, as of 21 March 2021')
  // 25 of 40 are 63%; of the population 51% are women.
  expect(text).toContain('12 percentage points more (1.2 times)')
  const { body } = await member.get('/diversity/2022-q2/export/csv')
  expect(body).toContain('Sex,Female,25,63,51,1.2,12\r\n')
  expect(body).toContain('Sex,Prefer not to say,0,0,[x],[x],[x]\r\n')
})

test('a later table takes the place of the earlier one', async () => {
  await bring('question;answer;people\r\nSex;Female;500\r\nSex;Male;500\r\n', {
    ...named,
    name: 'Estimate 2024',
  })
  const { text } = await (await house.signedIn()).get('/diversity')
  expect(text).toContain('Compared with Estimate 2024')
  expect(text).not.toContain('Census 2021')
})

test.each([
  ['no columns', 'a,b\n1,2\n', 'Line 1: expected the columns question, answer, people'],
  ['a question that is not asked', 'question,answer,people\nShoe size,9,4\n', 'Line 2: “Shoe size” is none'],
  ['an answer that there is not', 'question,answer,people\nSex,Perhaps,4\n', 'Line 2: “Perhaps” is none'],
  ['half a person', 'question,answer,people\nSex,Male,4.5\n', 'Line 2: “4.5” must be a whole number'],
  ['less than nobody', 'question,answer,people\nSex,Male,-4\n', 'must be a whole number'],
  ['nothing where a number should be', 'question,answer,people\nSex,Male,\n', 'must be a whole number'],
  ['a row twice', 'question,answer,people\nSex,Male,4\nSex,male,5\n', 'Line 3: “male” is there twice'],
  ['a heading alone', 'question,answer,people\n', 'nothing below it'],
  ['a quotation without end', 'question,answer,people\n"Sex,Male,4\n', 'Line'],
  ['no text', Buffer.from([0, 1, 2, 3]), 'not text'],
])('a table with %s is refused, with its line, and what was typed stays', async (_, content, told) => {
  const page = await bring(content)
  expect(page.status).toBe(422)
  expect(page.text).toContain(told)
  expect(page.fields.name).toBe(named.name)
})

test('a name, a day and a file are needed', async () => {
  const page = await bring(table, { name: ' ', datedOn: '2021-02-30' })
  expect(page.status).toBe(422)
  expect(page.text).toContain('Enter what the figures are called')
  expect(page.text).toContain('Enter the date of the figures')
  const organiser = await house.signedIn('organiser')
  await organiser.get('/diversity/population')
  expect((await organiser.post('/diversity/population', named)).text).toContain('Choose a file')
})
