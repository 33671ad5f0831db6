import { listed, listKeptTables, quoted } from '#platform/backup/tables.ts'
import type { Database } from '#platform/db.ts'
import { openConnection } from '#platform/db.ts'

/** Every table of the house as text, by its name: as whoever has a whole copy reads it. */
export async function dump(owner: Database): Promise<Map<string, string>> {
  const client = await openConnection(owner.pool)
  const tables = new Map<string, string>()
  for (const { name, columns } of await listKeptTables(client)) {
    const { rows } = await client.query(`select (${listed(columns)})::text as row from ${quoted(name)}`)
    tables.set(name, rows.map(({ row }) => String(row)).join('\n'))
  }
  await client.end()
  return tables
}
