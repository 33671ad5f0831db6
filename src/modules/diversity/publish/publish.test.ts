import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { type DiversityKey } from '../key.ts'
import { openRound } from '../open-round.ts'
import { keepAnswer, withdrawAnswers } from '../own-answers.ts'
import type { QuestionSet } from '../question-set.ts'
import { findAsking } from '../round.ts'
import { plantQuestions } from '../seed.ts'
import { publishFigures } from './publish.ts'

const house = await openTestHouse({ DIVERSITY_KEY: '77'.repeat(32) })
let key: DiversityKey
let set: QuestionSet
const people: string[] = []

beforeAll(async () => {
  await plantQuestions({ db: house.db, config: house.config, now: house.clock.now() })
  const asking = await findAsking(house.db)
  if (!asking.round?.set) throw new Error('Nothing is asked')
  key = asking.key
  set = asking.round.set
})

/** So many more people answer a question so. */
async function answering(count: number, question: string, option: string): Promise<string[]> {
  const came = await Promise.all(Array.from({ length: count }, () => house.signedIn()))
  for (const { member } of came) {
    await keepAnswer(house.db, { key, memberId: member.id, set, question, option })
    people.push(member.id)
  }
  return came.map(({ member }) => member.id)
}

const publishAt = (day: string) => publishFigures(house.owner.db, { now: new Date(`${day}T04:00:00Z`) })

const page = async (path = '/diversity') => (await (await house.signedIn()).get(path)).text

describe('at the end of a quarter', () => {
  test('before it, there is nothing; and a quarter before anybody was asked is none', async () => {
    expect(await page()).toContain('No figures yet')
    // Asked since 2 June 2022: the first quarter that counts ends on 30 June.
    expect(await publishAt('2022-06-20')).toEqual([])
    expect(await page()).toContain('No figures yet')
  })

  test('of nine who took part nothing is said but that they were few', async () => {
    await answering(9, 'sex', 'female')
    await publishAt('2022-07-01')
    const text = await page('/diversity/2022-q2')
    expect(text).toContain('Fewer than 10 members took part.')
    expect(text).not.toContain('Female9')
    expect(text).toContain('April to June 2022')
  })

  test('a quarter is published once, however often the keeper comes', async () => {
    await answering(20, 'sex', 'female')
    expect(await publishAt('2022-07-01')).toEqual([])
    expect(await publishAt('2022-09-30')).toEqual([])
  })

  test('figures come rounded, with small ones left out and how many took part', async () => {
    await answering(14, 'sex', 'male')
    await answering(3, 'sex', 'prefer-not-to-say')
    // 29 women, 14 men, 3 who prefer not to say: the three would stand alone, so the men go with them.
    expect(await publishAt('2022-10-01')).toEqual(expect.arrayContaining(['sex', 'age']))
    const text = await page()
    expect(text).toContain('July to September 2022')
    expect(text).toMatch(/About 45 of \d+ members took part/)
    const { body } = await (await house.signedIn()).get('/diversity/2022-q3/export/json')
    const figures = JSON.parse(body).figures
    const sex = figures.find((one: { question: string }) => one.question === 'sex')
    expect(sex.total).toBe(45)
    expect(sex.answers.map((one: { members: unknown }) => one.members)).toEqual([30, '[c]', '[c]', 0])
    // Nobody said their age: all who took part gave the same answer, which is none.
    expect(figures.find((one: { question: string }) => one.question === 'age').withheld).toBe(true)
  })

  test('the file for spreadsheets says the same, and explains its signs', async () => {
    const browser = await house.signedIn()
    const { body, headers } = await browser.get('/diversity/2022-q3/export/csv')
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(body.startsWith('\ufeffquarter,taken_on,question,answer,members,members_percent')).toBe(true)
    expect(body).toContain('2022-q3,2022-10-01,Sex,Female,30,67,[x],[x],[x]\r\n')
    expect(body).toContain('2022-q3,2022-10-01,Sex,Male,[c],[c]')
    expect(body).toContain('[c],')
    for (const wrong of ['2022-q3/export/pdf', '2021-q1/export/csv', 'then/export/csv'])
      expect((await browser.get(`/diversity/${wrong}`)).status).toBe(404)
  })

  test('nine more people bring no new figure, the tenth does', async () => {
    await answering(9, 'sex', 'female')
    expect(await publishAt('2023-01-01')).not.toContain('sex')
    await answering(1, 'sex', 'female')
    expect(await publishAt('2023-04-01')).toContain('sex')
  })

  test('one person who answers again and again brings none', async () => {
    const memberId = people[0] ?? ''
    for (let time = 0; time < 24; time++) {
      const option = time % 2 ? 'male' : 'prefer-not-to-say'
      await keepAnswer(house.db, { key, memberId, set, question: 'sex', option })
      await withdrawAnswers(house.db, { key, memberId, questions: ['sex', 'taking-part'] })
    }
    expect(await publishAt('2023-07-01')).not.toContain('sex')
  })

  test('ten who change their mind bring one', async () => {
    for (const memberId of people.slice(1, 11))
      await keepAnswer(house.db, { key, memberId, set, question: 'sex', option: 'male' })
    expect(await publishAt('2023-10-01')).toContain('sex')
  })

  test('two keepers at once publish a quarter once', async () => {
    await answering(12, 'sex', 'male')
    const published = await Promise.all([publishAt('2024-01-01'), publishAt('2024-01-01')])
    expect(published.filter((questions) => questions.includes('sex'))).toHaveLength(1)
  })

  test('the same question in a new version is no way around: nine of other people bring no figure', async () => {
    const next = { ...set, version: '2027-01' }
    await openRound(house.db, { set: next, seen: 1, by: null, at: new Date('2024-01-10T09:00:00Z') })
    const { rows } = await sql`select from diversity.answer where question = 'sex'`.execute(house.owner.db)
    // Everybody answers anew as before, and nine more come.
    await sql`update diversity.answer set version = '2027-01'`.execute(house.owner.db)
    expect(rows.length).toBeGreaterThan(50)
    set = next
    await answering(9, 'sex', 'female')
    expect(await publishAt('2024-04-01')).not.toContain('sex')
    await answering(1, 'sex', 'female')
    expect(await publishAt('2024-07-01')).toContain('sex')
  })
})
