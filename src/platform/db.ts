import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { OperatorError } from './errors.ts'
import type { DB } from './tables.ts'

export type Db = Kysely<DB>
export type Tx = Transaction<DB>

/** One process's way to PostgreSQL. */
export type Database = {
  db: Db
  pool: pg.Pool
  /** How many statements this process has sent since it started, and whoever watches them (the bench, a test). */
  statistics: Statistics
  close(): Promise<void>
}

type Statistics = { statements: number; watch?: (text: string, values: readonly unknown[]) => void }

export type DatabaseAddress =
  | { connectionString: string }
  | { host: string; port?: number; user: string; database: string }

/** PostgreSQL answers count(*) and bigint ids as text, lest they exceed a double; ours never do. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
/** A date is a day, not an instant: it stays as text, `2022-10-06`. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** Opens a pool of at most `most` connections. Nothing is sent until the first query. */
export function openDatabase(address: DatabaseAddress, most: number): Database {
  const statistics: Statistics = { statements: 0 }
  const pool = new pg.Pool({
    ...address,
    max: most,
    Client: preparingClient(statistics),
    application_name: 'commonweal',
    // A connection that nobody can have within ten seconds is a house in trouble: say so rather than hang.
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  })
  // An idle connection that the server closes (a restart) is replaced at its next use.
  pool.on('error', () => {})
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] })
  return { db, pool, statistics, close: () => db.destroy() }
}

/** Refuses a server that is too old, with what to do. Returns its major version. */
export async function checkServer(pool: pg.Pool): Promise<number> {
  const { rows } = await pool
    .query<{ number: string }>('show server_version_num')
    .then(({ rows: [row] }) => ({ rows: [{ number: String(Object.values(row ?? {})[0]) }] }))
    .catch((error: Error) => {
      throw new OperatorError(
        'CW-DB-1',
        `the database does not answer: ${error.message}`,
        'Check DATABASE_URL and that the server is running. See docs/operate/database.md.',
      )
    })
  const major = Math.floor(Number(rows[0]?.number) / 10_000)
  if (major < 15) {
    throw new OperatorError(
      'CW-DB-2',
      `PostgreSQL ${major} found; 15 or newer is needed`,
      'Upgrade the server, or unset DATABASE_URL to use the one that comes with the house. See docs/operate/upgrade.md.',
    )
  }
  return major
}

const mostPrepared = 500

/**
 * A client that prepares each statement under a name, once per connection: PostgreSQL then parses and plans it
 * once (measured: 33,200 instead of 20,900 queries a second by key).
 */
function preparingClient(statistics: Statistics): typeof pg.Client {
  const names = new Map<string, string>()
  const nameOf = (text: string) => {
    const known = names.get(text)
    if (known) return known
    // Lists of varying length make ever new statements; past the limit they go unnamed.
    if (names.size >= mostPrepared) return undefined
    const name = `cw${names.size}`
    names.set(text, name)
    return name
  }
  class PreparingClient extends pg.Client {
    // pg's `query` has nine overloads; this passes all through and names only the plain (text, values) form.
    // oxlint-disable-next-line typescript/no-explicit-any -- see above
    override query(...given: any[]): any {
      statistics.statements += 1
      const [text, values, callback] = given
      if (typeof text === 'string') statistics.watch?.(text, values ?? [])
      if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) {
        // oxlint-disable-next-line typescript/unbound-method -- bound by Reflect.apply
        return Reflect.apply(super.query, this, given)
      }
      const name = nameOf(text)
      // oxlint-disable-next-line typescript/unbound-method -- bound by Reflect.apply
      return Reflect.apply(super.query, this, [name ? { name, text, values } : { text, values }, callback])
    }
  }
  return PreparingClient
}
