import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type pg from 'pg'
import type { Database, Db } from './db.ts'
import { OperatorError } from './errors.ts'
import { inTurn } from './in-turn.ts'
import { houseRoot } from './root.ts'

/**
 * Brings the database to this release, forward only. Ten processes may start at once: one does the work, and
 * the others find it done. Returns the names of the migrations that ran.
 *
 * @throws OperatorError CW-MIGRATE-1 when a migration fails (nothing of it is kept), CW-MIGRATE-2 when the
 * database was last used by a newer release.
 */
export async function migrate(
  { db, pool }: Pick<Database, 'db' | 'pool'>,
  report: (line: string) => void = () => {},
): Promise<string[]> {
  return await inTurn(pool, { turn: 'make the tables of this database', report }, async () => {
    refuseUnknown(await listDone(db), await listNames())
    const { error, results } = await openMigrator(db).migrateToLatest()
    if (error) throw failed(error, results?.find(({ status }) => status === 'Error')?.migrationName)
    return (results ?? []).map(({ migrationName }) => migrationName)
  })
}

/**
 * Makes the tables that a backup's release had, in the caller's transaction: whatever fails later, the database
 * is empty as before. The record of it is Kysely's own, so the next `migrate` goes on from there.
 *
 * @throws OperatorError CW-MIGRATE-2 when the backup knows migrations that this release does not.
 */
export async function layTables(client: pg.ClientBase, names: readonly string[]): Promise<void> {
  refuseUnknown(names, await listNames())
  await client.query(`create schema migration;
    create table migration.done (name varchar(255) primary key, timestamp varchar(255) not null)`)
  for (const name of names.toSorted()) {
    await client.query(await readMigration(name))
    await client.query('insert into migration.done values ($1, $2)', [name, new Date().toISOString()])
  }
}

/** The migrations of this release that the database has not had. */
export async function listPending(db: Db): Promise<string[]> {
  const done = new Set(await listDone(db))
  return (await listNames()).filter((name) => !done.has(name))
}

/** The migrations that the database has had; none when nothing was ever made in it. */
async function listDone(db: Db): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from migration.done`.execute(db)
    return rows.map(({ name }) => name)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '42P01') return []
    throw error
  }
}

function refuseUnknown(names: readonly string[], known: readonly string[]): void {
  if (names.every((name) => known.includes(name))) return
  throw new OperatorError(
    'CW-MIGRATE-2',
    'the database was last used by a newer release of Commonweal',
    'Run that release, or restore a backup made before the upgrade. See docs/operate/upgrade.md.',
  )
}

const openMigrator = (db: Db) =>
  new Migrator({
    db,
    provider: { getMigrations: readMigrations },
    migrationTableSchema: 'migration',
    migrationTableName: 'done',
    migrationLockTableName: 'lock',
  })

const folder = join(houseRoot, 'db', 'migrations')

async function listNames(): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return files.map((name) => name.slice(0, -'.sql'.length))
}

const readMigration = (name: string) => readFile(join(folder, `${name}.sql`), 'utf8')

async function readMigrations(): Promise<Record<string, Migration>> {
  const entries = (await listNames()).map(async (name): Promise<[string, Migration]> => {
    const text = await readMigration(name)
    return [name, { up: async (db) => void (await sql.raw(text).execute(db)) }]
  })
  return Object.fromEntries(await Promise.all(entries))
}

const failed = (error: unknown, name = '') =>
  new OperatorError(
    'CW-MIGRATE-1',
    `the migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`,
    'Nothing of it was kept. Restore the release before, and report this message. See docs/operate/upgrade.md.',
  )
