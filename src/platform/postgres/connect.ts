import { Client } from 'pg'

/** Where a PostgreSQL listens: `host` is the folder of its socket. */
export type PostgresAddress = { host: string; port: number; user: string; database: string }

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
