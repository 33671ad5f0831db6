import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { unzip } from '#test/unzip.ts'
import { plantQuestions } from './seed.ts'

const house = await openTestHouse()
await plantQuestions({ db: house.db, config: house.config, now: house.clock.now() })

test('a member’s own answers are in the file that they take away, in words; another’s are not; erased, they are gone', async () => {
  const [one, other] = [await house.signedIn(), await house.signedIn()]
  for (const browser of [one, other]) {
    await browser.get('/account/diversity/disability')
    const sent = await browser.post('/account/diversity/disability', {
      option: browser === one ? 'no' : 'prefer-not-to-say',
    })
    expect(sent.status).toBe(303)
  }
  await one.get('/account/take-away')
  const files = unzip(await one.download('/account/take-away'))
  const { held } = JSON.parse(`${files.get('data.json')}`) as { held: { table: string; rows: object[] }[] }
  const answers = held.find(({ table }) => table === 'diversity.answer')?.rows
  expect(answers).toEqual([expect.objectContaining({ Answer: 'No' })])
  expect(`${files.get('index.html')}`).toContain('Your answers to the equality questions')

  const count = async () =>
    (await sql<{ count: number }>`select count(*) as count from diversity.answer`.execute(house.owner.db))
      .rows[0]?.count
  const before = Number(await count())
  await one.get('/account/erase')
  await one.post('/account/erase', { name: one.member.name })
  // Theirs, and that they took part.
  expect(await count()).toBe(before - 2)
})
