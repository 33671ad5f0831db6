import { beforeAll, expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { plantFrameworks } from '../seed.ts'
import { findHistory } from './query.ts'

const house = await openTestHouse()
const { db, config } = house

beforeAll(async () => await plantFrameworks({ db, config, now: house.clock.now() }))

test('the history counts what became of each behaviour, and of a draft only what it holds', async () => {
  const { versions, changes } = await findHistory(db, 'sel-system-leader')
  const said = versions.flatMap(({ id, label }) =>
    (changes.get(id) ?? []).map(({ before, counts, only }) => ({
      from: before.label,
      to: label,
      counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
      only: only?.map(({ key }) => key) ?? null,
    })),
  )
  expect(said).toEqual([
    { from: '2021-10', to: '2022-06-draft', counts: { new: 6, dropped: 3 }, only: ['collaboration'] },
    { from: '2022-06-draft', to: '2022-10', counts: { kept: 2, reworded: 4 }, only: ['collaboration'] },
    { from: '2021-10', to: '2022-10', counts: { reworded: 2, new: 30, dropped: 14 }, only: null },
  ])
})

test('a visitor is led from the wording of 2021 through members’ words to the wording of today', async () => {
  const page = await house.visitor().get('/frameworks/sel-system-leader/history')
  expect(page.select('h1')).toContain('History')
  const path = [
    'How members’ words changed “Driving purposeful collaboration”',
    'SEL system leaders encourage and test new ways to working together.',
    'We asked community members how we can refine the characteristic based on our discussions...',
    'not just the symptoms',
    'letting go of control',
    "Feel what you're doing and walk in the shoes of others",
    'Embrace and get comfortable with the mess.',
    'Drafted from what they said',
    'Getting to the root of a problem rather than focusing on the symptoms',
    'Adopted',
    'Of the draft’s behaviours: 2 kept, 4 reworded.',
  ]
  const places = path.map((words) => page.text.indexOf(words, page.text.indexOf(path[0] ?? '')))
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(places).not.toContain(-1)
  const links = page.links.map(({ href }) => href)
  expect(links).toContain('/frameworks/sel-system-leader/compare/2021-10/2022-06-draft')
  expect(links).toContain('/frameworks/sel-system-leader/compare/2022-06-draft/2022-10')
})

test('a framework with one version has a history of one', async () => {
  const page = await house.visitor().get('/frameworks/whole-systems-top-tips/history')
  expect(page.text).toContain('One version has been published.')
})
