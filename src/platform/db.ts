import { CamelCasePlugin, Kysely, type Transaction } from 'kysely'
import pg from 'pg'
import { OperatorError } from './errors.ts'
import { houseClient, PipeliningDialect, type Statistics } from './pipelining.ts'
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

export type DatabaseAddress =
  | { connectionString: string }
  | { host: string; port?: number; user: string; database: string }

/** PostgreSQL answers count(*) and bigint ids as text, lest they exceed a double; ours never do. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
/** A date is a day, not an instant: it stays as text, `2022-10-06`. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/**
 * Opens a pool of at most `most` connections. Nothing is sent until the first query. A statement that runs longer
 * than `statementMs` is ended by the server, so that one page that asks too much does not keep others waiting; 0
 * lets it run.
 */
export function openDatabase(address: DatabaseAddress, most: number, { statementMs = 0 } = {}): Database {
  const statistics: Statistics = { statements: 0 }
  const pool = new pg.Pool({
    ...address,
    max: most,
    Client: houseClient(statistics),
    pipeline: true,
    application_name: 'commonweal',
    // A connection that nobody can have within ten seconds is a house in trouble: say so rather than hang.
    connectionTimeoutMillis: 10_000,
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  })
  // An idle connection that the server closes (a restart) is replaced at its next use.
  pool.on('error', () => {})
  const db = new Kysely<DB>({ dialect: new PipeliningDialect({ pool }), plugins: [new CamelCasePlugin()] })
  const close = async () => {
    await db.destroy()
    // Kysely ends only a pool that it has used itself.
    if (!pool.ended) await pool.end()
  }
  return { db, pool, statistics, close }
}

/**
 * A connection of one's own outside the pool, for what a pipelined one cannot do (COPY), must not end (LISTEN) or may
 * take long (waiting for one's turn).
 */
export async function openConnection({ options }: pg.Pool): Promise<pg.Client> {
  const client = new pg.Client({ ...options, pipeline: false, statement_timeout: 0 })
  await client.connect()
  return client
}

/**
 * Lets PostgreSQL look at tables that were just filled, at once rather than within its next minute: until then it plans
 * as for empty ones. (A page of the directory took 90 ms instead of 3 in a house that had just been planted.)
 */
export async function lookAtTables(owner: pg.Pool | pg.Client): Promise<void> {
  await owner.query('analyze')
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

/** Works in the transaction that is open, or in one of its own: a seed is planted with others, or alone in a test. */
export const inTransaction = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  // Kysely says so itself, and a transaction has no other type than this.
  db.isTransaction ? work(db as Tx) : db.transaction().execute(work)
