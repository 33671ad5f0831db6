import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Migration, type MigrationResultSet, Migrator } from 'kysely/migration'
import type { Db } from './db.ts'
import { OperatorError } from './errors.ts'
import { houseRoot } from './root.ts'

/**
 * Brings the database to this release, forward only. Ten processes may start at once: Kysely holds an advisory
 * lock, one does the work and the others find it done. Returns the names of the migrations that ran.
 *
 * @throws OperatorError CW-MIGRATE-1 when a migration fails (nothing of it is kept), CW-MIGRATE-2 when the
 * database was last used by a newer release.
 */
export async function migrate(db: Db): Promise<string[]> {
  return await run(openMigrator(db), (migrator) => migrator.migrateToLatest())
}

/**
 * Brings an empty database to where a backup's release was, so that the backup's rows fit.
 *
 * @throws OperatorError CW-MIGRATE-2 when the backup knows migrations that this release does not.
 */
export async function migrateTo(db: Db, names: readonly string[]): Promise<void> {
  const known = await readMigrations()
  if (names.some((name) => !(name in known))) throw newerRelease()
  const last = names.toSorted().at(-1)
  if (last) await run(openMigrator(db), (migrator) => migrator.migrateTo(last))
}

/** The migrations of this release that the database has not had. */
export async function listPendingMigrations(db: Db): Promise<string[]> {
  const all = await openMigrator(db).getMigrations()
  return all.filter((migration) => !migration.executedAt).map((migration) => migration.name)
}

const openMigrator = (db: Db) =>
  new Migrator({
    db,
    provider: { getMigrations: readMigrations },
    migrationTableSchema: 'migration',
    migrationTableName: 'done',
    migrationLockTableName: 'lock',
  })

async function run(
  migrator: Migrator,
  go: (migrator: Migrator) => Promise<MigrationResultSet>,
): Promise<string[]> {
  const { error, results } = await go(migrator)
  if (error) throw explain(error, results?.find((result) => result.status === 'Error')?.migrationName)
  return (results ?? []).map((result) => result.migrationName)
}

/** The migrations of this release that the database has not had. */
export async function listPending(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migration.done`.execute(db)
  const done = new Set(rows.map(({ name }) => name))
  return (await listNames()).filter((name) => !done.has(name))
}

const folder = join(houseRoot, 'db', 'migrations')

async function listNames(): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return files.map((name) => name.slice(0, -'.sql'.length))
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const entries = (await listNames()).map(async (name): Promise<[string, Migration]> => {
    const text = await readFile(join(folder, `${name}.sql`), 'utf8')
    return [name, { up: async (db) => void (await sql.raw(text).execute(db)) }]
  })
  return Object.fromEntries(await Promise.all(entries))
}

function explain(error: unknown, name: string | undefined): OperatorError {
  const message = error instanceof Error ? error.message : String(error)
  if (message.includes('previously executed migration')) return newerRelease()
  return new OperatorError(
    'CW-MIGRATE-1',
    `the migration ${name ?? ''} failed: ${message}`,
    'Nothing of it was kept. Restore the release before, and report this message. See docs/operate/upgrade.md.',
  )
}

const newerRelease = () =>
  new OperatorError(
    'CW-MIGRATE-2',
    'the database was last used by a newer release of Commonweal',
    'Run that release, or restore a backup made before the upgrade. See docs/operate/upgrade.md.',
  )
