import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { countOf } from '../naming.ts'
import { findVersion } from '../queries.ts'
import { plantFrameworks } from '../seed.ts'
import { listOutlines } from './query.ts'

const house = await openTestHouse()
await plantFrameworks({ db: house.db, config: house.config, now: house.clock.now() })

test('a visitor sees each framework with its characteristics, and how many behaviours each has', async () => {
  const page = await house.visitor().get('/frameworks')
  const outlines = await listOutlines(house.db)
  expect(outlines.length).toBeGreaterThan(1)
  for (const { framework, label, characteristics } of outlines) {
    const version = await findVersion(house.db, framework.slug, 'current')
    expect([label, characteristics.map(({ key, behaviourCount }) => [key, behaviourCount])]).toEqual([
      version.label,
      version.characteristics.map(({ key, behaviours }) => [key, behaviours.length]),
    ])
    for (const { behaviourCount } of characteristics)
      expect(page.text).toContain(countOf(behaviourCount, 'behaviour'))
  }
})

test('the list is found without reading any wording, in two queries', async () => {
  const before = house.database.statistics.statements
  const words = JSON.stringify(await listOutlines(house.db))
  expect(house.database.statistics.statements - before).toBe(2)
  expect(words).not.toContain('power of stories')
})

test('an editor finds the draft again: in the list, and on every page of its framework; a visitor sees none', async () => {
  const [editor, visitor] = [await house.signedIn('editor'), house.visitor()]
  const own = '/frameworks/sel-system-leader'
  const words = 'Go on with the draft'
  expect((await editor.get(own)).text).toContain('Draft the next version')
  // Counted before anything is sent: after an act the house may still be telling its other processes of it.
  const before = house.database.statistics.statements
  expect((await editor.get('/frameworks')).text).not.toContain('Drafts that editors work on')
  expect(house.database.statistics.statements - before).toBeLessThanOrEqual(4)
  await editor.get(`${own}/draft`)
  await editor.post(`${own}/draft`)

  const list = await editor.get('/frameworks')
  expect(list.text).toContain('the next version, last changed on 2 June 2022')
  expect(list.links.map(({ href }) => href)).toContain(`${own}/draft`)
  for (const address of [own, `${own}/2021-10`, `${own}/2022-10/trust`]) {
    expect((await editor.get(address)).links).toContainEqual(
      expect.objectContaining({ href: `${own}/draft`, text: words }),
    )
    expect((await visitor.get(address)).text).not.toContain(words)
  }
  expect((await editor.get('/frameworks/whole-systems-top-tips')).text).toContain('Draft the next version')
  expect((await visitor.get('/frameworks')).body).not.toContain(`${own}/draft`)
})
