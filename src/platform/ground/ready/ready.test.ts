import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { sayDraining } from './draining.ts'

test('a house is ready when its database answers and is migrated, and says so when it is not', async () => {
  const house = await openTestHouse()
  const ask = async () => {
    const { status, body } = await house.visitor().get('/readyz')
    return `${status} ${body.trim()}`
  }
  expect(await ask()).toBe('200 The house is ready.')

  await sql`delete from migration.done where name like '0002%'`.execute(house.owner.db)
  expect(await ask()).toBe('503 The database is not migrated: 0002_people.')
  await house.database.close()
  expect(await ask()).toBe('503 The database does not answer.')

  sayDraining(true)
  expect(await ask()).toBe('503 This process is stopping.')
  expect((await house.visitor().get('/healthz')).status).toBe(200)
  sayDraining(false)
})
