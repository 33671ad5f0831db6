import { expect, test } from 'vitest'
import { plantFrameworks } from '#modules/frameworks/index.ts'
import { openTestHouse } from '#test/house.ts'
import { plantCauses } from '../causes-seed.ts'

const house = await openTestHouse()
const { db } = house
const seed = { db, config: house.config, now: house.clock.now() }
await plantFrameworks(seed)
await plantCauses(seed)

const compared = '/frameworks/sel-system-leader/compare/2021-10/2022-06-draft'
const here = '/insights/causes/sel-system-leader/2021-10/2022-06-draft'
const editor = await house.signedIn('editor')
const author = await house.signedIn()

/** Something that a member said, with which the wording may be developed. */
async function said(words: string) {
  const { id } = await db
    .insertInto('insights.insight')
    .values({ source: 'free', place: 'In June', words, uses: ['wording'], saidAt: house.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const by = { memberId: author.member.id, attribution: 'named' }
  await db
    .insertInto('insights.insightAuthor')
    .values({ insightId: id, position: 0, ...by })
    .execute()
  return id
}

test('what led to words of the draft led to them in October, where they stand still; its author is not told again', async () => {
  const whole = here.replace('2022-06-draft', '2022-10')
  const { text } = await author.get(whole)
  expect(text).toContain('69 phrases changed. 5 of them open to what was said. Of 7 it is known that nothing')
  expect(text).toContain('“Give up your ego” became “leaving ego at the door”')
  expect(text).toContain('Of 57, our source gives no cause.')
  const visitor = await house.visitor().get(compared.replace('2022-06-draft', '2022-10'))
  expect(visitor.text).toContain('69 phrases changed. Press “Why” beside the words. 5 of 69 open')
  expect(visitor.text.match(/leaving ego at the door”; being comfortable/g)).toHaveLength(1)

  const id = await said('Leave your ego at the door')
  const ego = (await editor.get(here)).links.find(({ text: words }) => words.includes('Promoting autonomy'))
  await editor.get(`${ego?.href}`)
  await editor.post(`${ego?.href}`, { do: 'link', origin: 'insight', id })
  const later = (await editor.get(whole)).links.find(({ text: words }) =>
    words.includes('Promoting autonomy'),
  )
  const phrase = await editor.get(`${later?.href}`)
  expect(phrase.text).toContain('Leave your ego at the door')
  expect(phrase.text).toContain('It is linked between earlier wordings')
  await editor.get(`${whole}/tell`)
  await editor.post(`${whole}/tell`)
  expect(await db.selectFrom('insights.wordTold').select('id').execute()).toEqual([])
})
