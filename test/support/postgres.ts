import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { type Database, type DatabaseAddress, openDatabase } from '#platform/db.ts'
import { houseRole } from '#platform/house-role.ts'
import { templateName } from './global-setup.ts'

/** A database as its owner has it, and how the account of a running house reaches it. */
export type FreshDatabase = Database & {
  name: string
  address: DatabaseAddress
  url: string
  houseAddress: DatabaseAddress
  houseUrl: string
}

/**
 * A migrated, empty database of one's own, on the run's PostgreSQL; or a copy of one to which nobody is connected.
 */
export async function freshDatabase({
  migrated = true,
  connections = 5,
  copyOf = templateName,
} = {}): Promise<FreshDatabase> {
  const server = inject('postgres')
  const name = `test_${randomBytes(6).toString('hex')}`
  const administration = openDatabase(server, 1)
  try {
    await administration.pool.query(
      migrated ? `create database ${name} template ${copyOf} strategy file_copy` : `create database ${name}`,
    )
  } finally {
    await administration.close()
  }
  const address = { ...server, database: name }
  const houseAddress = { ...address, user: houseRole }
  const urlOf = ({ user }: typeof address) =>
    `postgresql://${user}@localhost:${server.port}/${name}?host=${encodeURIComponent(server.host)}`
  const owner = openDatabase(address, connections)
  return { ...owner, name, address, houseAddress, url: urlOf(address), houseUrl: urlOf(houseAddress) }
}
