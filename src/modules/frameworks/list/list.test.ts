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
