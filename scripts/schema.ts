import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres/index.ts'
import { houseRoot } from '#platform/root.ts'
import { describeSchema } from './schema/describe.ts'
import { generateTables } from './schema/tables.ts'

// Writes db/schema.sql and src/platform/tables.ts anew, from a database that the migrations just made.
const home = mkdtempSync(join(tmpdir(), 'commonweal-schema-'))
const postgres = await startPostgres({ home, settings: { fsync: 'off' } })
const database = openDatabase(postgres.address, 2)
try {
  await migrate(database)
  writeFileSync(join(houseRoot, 'db', 'schema.sql'), await describeSchema(database.pool))
  writeFileSync(join(houseRoot, 'src', 'platform', 'tables.ts'), generateTables(postgres.address))
} finally {
  await database.close()
  await postgres.stop()
  rmSync(home, { recursive: true, force: true })
}
process.stdout.write('Wrote db/schema.sql and src/platform/tables.ts.\n')
