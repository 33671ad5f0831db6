import { Client, DatabaseError } from 'pg'

/** Where a PostgreSQL listens: `host` is the folder of its socket. */
export type PostgresAddress = { host: string; port: number; user: string; database: string }

/** Where the house's own PostgreSQL listens, in this folder. */
export const addressAt = (host: string, port = 5432): PostgresAddress => ({
  host,
  port,
  user: 'commonweal',
  database: 'commonweal',
})

/** Opens one connection, to be ended by the caller. Rejects at once when nobody listens. */
export async function connect(address: PostgresAddress): Promise<Client> {
  const client = new Client({ ...address, connectionTimeoutMillis: 5000 })
  // A server that stops under an open connection is found out by the next query, not by a crash of the house.
  client.on('error', () => {})
  await client.connect()
  return client
}

/** True when the PostgreSQL at this address answers and keeps its data in this folder. */
export async function serves(address: PostgresAddress, data: string): Promise<boolean> {
  const client = await connect({ ...address, database: 'postgres' }).catch(() => null)
  if (!client) return false
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return rows[0]?.data_directory === data
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** True when a PostgreSQL is at this address, also one that is still starting or has no place for us. */
export async function listens(address: PostgresAddress): Promise<boolean> {
  try {
    const client = await connect({ ...address, database: 'postgres' })
    await client.end()
    return true
  } catch (error) {
    // A server that refuses us is there; a socket that nobody listens to fails otherwise.
    return error instanceof DatabaseError
  }
}
