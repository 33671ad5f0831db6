import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { listSystem } from './queries.ts'
import { plantSystemWithoutStory } from './seed.ts'

test('a house without the story has parts and experience to begin with, and nobody else’s places', async () => {
  const { db, config, clock } = await openTestHouse()
  await plantSystemWithoutStory({ db, config, now: clock.now() })
  const map = await listSystem(db)
  expect(map.parts).toHaveLength(8)
  expect(map.experiences.length).toBeGreaterThan(10)
  expect(map.places).toEqual([])
  expect(await db.selectFrom('system.organisation').select('id').execute()).toEqual([])
})
