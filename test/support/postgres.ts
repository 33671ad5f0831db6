import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { type Database, type DatabaseAddress, openDatabase } from '#platform/db.ts'
import { templateName } from './global-setup.ts'

/** A migrated, empty database of one's own, on the run's PostgreSQL. */
export async function freshDatabase({
  migrated = true,
  connections = 5,
} = {}): Promise<Database & { address: DatabaseAddress; url: string }> {
  const server = inject('postgres')
  const name = `test_${randomBytes(6).toString('hex')}`
  const administration = openDatabase(server, 1)
  try {
    await administration.pool.query(
      migrated
        ? `create database ${name} template ${templateName} strategy file_copy`
        : `create database ${name}`,
    )
  } finally {
    await administration.close()
  }
  const address = { ...server, database: name }
  const url = `postgresql://${server.user}@localhost:${server.port}/${name}?host=${encodeURIComponent(server.host)}`
  return { ...openDatabase(address, connections), address, url }
}
