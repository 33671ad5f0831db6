import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { houseRoot } from '#platform/root.ts'
import { openTestHouse } from '#test/house.ts'
import { measuresByLevel, partProgramme } from './community.ts'
import { fromFile } from './community-file.ts'
import { pageSlugs } from './page.ts'
import { findCommunity } from './queries.ts'
import { plantCommunity } from './seed.ts'
import { readShippedPage } from './shipped-page.ts'

const house = await openTestHouse()
await plantCommunity({ db: house.db, config: house.config, now: house.clock.now() })
const community = await findCommunity(house.db)

test('the community of the source documents is planted word for word', async () => {
  const file = await readFile(join(houseRoot, 'content', 'community.yaml'), 'utf8')
  const words = [
    community.name,
    ...community.keyIngredients,
    ...community.coreThemes.flatMap(({ title, points }) => [title, ...points]),
    ...community.successMeasures.flatMap(({ level, text }) => [level, text]),
    ...community.programme.events.flatMap(({ title, lens, objective }) => [title, lens, objective]),
    ...community.waysToComeTogether.flatMap(({ title, text }) => [title, text]),
  ]
  for (const text of words) expect(file).toContain(text)
  expect(community.programme.events.map(({ date }) => date)).toEqual([
    '2021-10-21',
    '2022-05-03',
    '2022-06-02',
    '2022-06-28',
    '2022-07-18',
    '2022-09-06',
    '2022-09-29',
  ])
})

test('its story is the source document’s own', async () => {
  const source = await readFile(join(houseRoot, 'content', 'seeds', '002_8591d98045e4be5f.txt'), 'utf8')
  const plain = (text: string) => text.replaceAll('**', '').replaceAll('from a vibrant', 'form a vibrant')
  for (const paragraph of community.story.split('\n\n').slice(0, -1))
    expect(plain(source)).toContain(plain(paragraph))
})

test('its seven measures reach three levels', () => {
  expect(measuresByLevel(community.successMeasures).map(({ measures }) => measures.length)).toEqual([1, 3, 3])
})

test('an event of two days is still to come on its second', () => {
  const { past, upcoming } = partProgramme(community.programme.events, '2022-05-04')
  expect([past.length, upcoming[0]?.title]).toEqual([
    1,
    'Building trust across boundaries - a connected system',
  ])
})

test('a file with a key that we do not know is refused', () => {
  expect(() => fromFile({ name: 'A', short_name: 'B', colour: 'red' })).toThrow('colour')
})

test('every page that comes with the house has a title and words, with curly quotes', async () => {
  for (const slug of pageSlugs) {
    const { title, body } = await readShippedPage(slug)
    expect(title).not.toBe(slug)
    expect(body.length).toBeGreaterThan(400)
    expect(body).not.toMatch(/\w'\w|"/)
  }
})
