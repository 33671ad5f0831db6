import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { buildTestAssets } from '#test/assets.ts'
import { freshDatabase } from '#test/postgres.ts'
import { startHouse } from './start.ts'

test('an operator whose port is taken reads what to do, and nothing of the house stays open', async () => {
  await buildTestAssets()
  const database = await freshDatabase()
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo // It listens on a port, not on a pipe.
  const settings = { PORT: String(port), DATABASE_URL: database.url, LOG_LEVEL: 'silent' }
  await expect(startHouse(settings, () => {})).rejects.toThrow(/CW-LISTEN-1/)
  taken.close()

  const guests = async () => {
    const { rows } = await database.pool.query(
      'select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    return rows
  }
  // PostgreSQL needs a moment to see its guests off.
  await expect.poll(guests, { timeout: 5_000 }).toEqual([{ count: 0 }])
  await database.close()
})

test('a house in use whose account could read what is confidential does not start, and says what to do', async () => {
  await buildTestAssets()
  const database = await freshDatabase()
  const inUse = { SMTP_URL: 'smtp://127.0.0.1:1', LOG_LEVEL: 'silent', PORT: '0' }
  await expect(startHouse({ ...inUse, DATABASE_URL: database.url }, () => {})).rejects.toThrow(
    /CW-DIVERSITY-3.*superuser/,
  )
  const apart = { DATABASE_URL: database.houseUrl, DATABASE_OWNER_URL: database.url }
  const house = await startHouse({ ...inUse, ...apart }, () => {})
  await house.stop()
  await database.close()
})
