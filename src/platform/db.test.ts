import { expect, test } from 'vitest'
import { freshDatabase } from '#test/postgres.ts'
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
