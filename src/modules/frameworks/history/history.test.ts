import { beforeAll, expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { findComparison } from '../comparison/find-comparison.ts'
import type { Framework } from '../framework.ts'
import { publishFramework } from '../publish/publish.ts'
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

/** Publishes a version of the framework "heard"; its characteristics by their keys and texts. */
const publish = (given: Partial<Framework>, wording: Readonly<Record<string, readonly string[]>>) =>
  db.transaction().execute((tx) =>
    publishFramework(tx, {
      framework: {
        id: 'heard',
        version: '1',
        status: 'current',
        title: 'Heard',
        characteristics: Object.entries(wording).map(([id, texts]) => ({
          id,
          title: id,
          behaviours: texts.map((text) => ({ text })),
        })),
        ...given,
      },
      document: '-',
      format: 'yaml',
      by: null,
      at: house.clock.now(),
    }),
  )

test('members’ words stand once each, where a draft took them up, however many drafts there were', async () => {
  const share = 'Sharing the room with those who were not asked before'
  await publish({}, { trust: ['Keeping promises'], power: [share] })
  const feedback = ['Leave your ego at the door', 'Talk about money', 'Lunch matters']
  const draft = { status: 'draft', asked: 'What is missing?', feedback } as const
  await publish(
    { ...draft, version: '2-draft' },
    { trust: ['Leaving ego at home', share], power: ['Saying who holds the money'] },
  )
  await publish(
    { ...draft, version: '3-draft' },
    { trust: ['Leaving ego at home'], power: ['Showing the money'] },
  )
  await publish(
    { version: '4', feedback: ['Nothing to add'] },
    { trust: ['Leaving ego at home'], power: [share] },
  )
  const page = await house.visitor().get('/frameworks/heard/history')
  const ids = [...page.body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toEqual([...new Set(ids)])
  expect(ids).toEqual(expect.arrayContaining(['path-2-draft-trust', 'path-3-draft-trust', 'said-2-draft']))
  const quotes = page.selectAll('blockquote').join('\n')
  for (const words of feedback) expect(quotes.split(words)).toHaveLength(3)
  expect(quotes).not.toContain('Nothing to add')
})

test('history and comparison count alike, also where a behaviour left a draft for a part it does not hold', async () => {
  const id = 'alike'
  const words = 'Giving power away to those who live with what is decided'
  await publish({ id, version: '1-draft', status: 'draft' }, { trust: ['Keeping promises to all', words] })
  await publish({ id, version: '1' }, { trust: ['Keeping promises to all'], power: [words, 'Asking why'] })
  const { versions, changes } = await findHistory(db, id)
  const told = changes.get(versions[1]?.id ?? '')?.[0]?.counts
  const { comparison } = await findComparison(db, { framework: id, before: '1-draft', after: '1' })
  expect(told).toEqual(comparison.counts)
  expect(told).toMatchObject({ kept: 1, moved: 1, new: 0, dropped: 0 })
})
