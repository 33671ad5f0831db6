import { expect, test } from 'vitest'
import { freshDatabase } from '#test/postgres.ts'
import { openHouse } from '../house.ts'
import { openConnection, openDatabase } from './db.ts'

const longest = async (ask: { query(text: string): Promise<{ rows: unknown[] }> }) =>
  (await ask.query('show statement_timeout')).rows

test('a page that asks the database too much is ended, and what may take long is not', async () => {
  const { address, close } = await freshDatabase()
  const hurried = openDatabase(address, 1, { statementMs: 100 })
  await expect(hurried.pool.query('select pg_sleep(5)')).rejects.toThrow('statement timeout')
  const patient = await openConnection(hurried.pool)
  expect(await longest(patient)).toEqual([{ statement_timeout: '0' }])
  await patient.end()
  await hurried.close()
  await close()
})

test('the house hurries for people, and takes its time for an operator', async () => {
  const database = await freshDatabase()
  const settings = { DATABASE_URL: database.url, LOG_LEVEL: 'silent' }
  const house = await openHouse(settings, { report: () => {} })
  expect(await longest(house.database.pool)).toEqual([{ statement_timeout: '15s' }])
  await house.close()
  const command = await openHouse(settings, { report: () => {}, join: true })
  expect(await longest(command.database.pool)).toEqual([{ statement_timeout: '0' }])
  await command.close()
  await database.close()
})
