import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { plantFrameworks } from '../seed.ts'

const house = await openTestHouse()
await plantFrameworks({ db: house.db, config: house.config, now: house.clock.now() })
const at = (key: string, framework = 'sel-system-leader') => `/frameworks/${framework}/path/${key}`

test('a reader follows “Driving purposeful collaboration” from 2021 over the draft to 2022', async () => {
  const page = await house.visitor().get(at('collaboration'))
  expect(page.status).toBe(200)
  expect(page.select('h1')).toContain('Driving purposeful collaboration')
  expect(page.selectAll('h2')).toEqual([
    'October 2021The first wording',
    'What members said',
    'June 2022 draftWhat changed since October 2021',
    'October 2022The wording of today, and what changed since June 2022 draft',
  ])
  const order = [
    'encourage and test new ways to working together',
    'not just the symptoms',
    'letting go of control',
    'walk in the shoes of others',
    'Give up your ego',
    'Getting to the root of a problem',
    'In October 2021, and not carried over',
    'removed: they can all believe in',
  ].map((words) => page.text.indexOf(words))
  expect(order).toEqual(order.toSorted((one, other) => one - other))
  expect(order[0]).toBeGreaterThan(0)
})

test('from a passage a reader gets to what a member had said, and to each wording', async () => {
  const page = await house.visitor().get(at('collaboration'))
  expect(page.links).toContainEqual({ text: '“ego”', href: '#voice-2-4' })
  expect(page.links).toContainEqual({
    text: 'June 2022 draft',
    href: '/frameworks/sel-system-leader/2022-06-draft/collaboration',
  })
})

test('a characteristic that the draft leaves out goes from one version in force to the next', async () => {
  const page = await house.visitor().get(at('trust'))
  expect(page.selectAll('h2')).toEqual([
    'October 2021The first wording',
    'October 2022The wording of today, and what changed since October 2021',
  ])
  expect(page.selectAll('blockquote')).toEqual([])
})

test('a characteristic with one wording says so', async () => {
  const page = await house.visitor().get(at('direction', 'nw-system-leadership-behaviours'))
  expect(page.select('.cw-lead')).toBe('This characteristic has had one wording so far, that of version 1.')
})

test('an unknown characteristic or framework is not there', async () => {
  for (const url of [at('joy'), at('trust', 'nobody'), at('%3Cb%3E')])
    expect((await house.visitor().get(url)).status).toBe(404)
})
