import { expect, test } from 'vitest'
import { freshDatabase } from '#test/postgres.ts'
import { type House, openHouse } from './house.ts'

const longest = async ({ database }: House) => (await database.pool.query('show statement_timeout')).rows

test('the house hurries for people, and takes its time for an operator', async () => {
  const database = await freshDatabase()
  const settings = { DATABASE_URL: database.url, LOG_LEVEL: 'silent' }
  const house = await openHouse(settings, { report: () => {} })
  expect(await longest(house)).toEqual([{ statement_timeout: '15s' }])
  await house.close()
  const command = await openHouse(settings, { report: () => {}, join: true })
  expect(await longest(command)).toEqual([{ statement_timeout: '0' }])
  await command.close()
  await database.close()
})
