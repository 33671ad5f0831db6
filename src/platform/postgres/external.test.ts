import assert from 'node:assert/strict'
import { test } from 'vitest'
import { startExternalPostgres } from '#test/external-postgres.ts'
import { checkServer, openDatabase } from '../db.ts'
import { migrate } from '../migrate.ts'

test('an organisation has a PostgreSQL of another major version: the house moves in', async (context) => {
  const server = await startExternalPostgres()
  if ('impossible' in server) {
    context.skip(server.impossible)
    return
  }
  try {
    const house = openDatabase({ connectionString: server.url }, 5)
    assert.equal(await checkServer(house.pool), server.major)
    const done = await migrate(house.db)
    assert.ok(done.length > 0)
    assert.deepEqual(await migrate(house.db), [])
    await house.close()
  } finally {
    await server.stop()
  }
}, 120_000)
