import type { Logger } from 'pino'
import { type Channel, openChannel } from '#platform/channel.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { checkServer, type Database, type DatabaseAddress, openDatabase } from '#platform/db.ts'
import { openLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres/index.ts'

export type House = {
  config: Config
  database: Database
  channel: Channel
  log: Logger
  close(): Promise<void>
}
type Manner = {
  report(line: string): void
  /** For commands: uses the database of a house that runs, rather than be refused. */
  join?: boolean
  /** False for the few commands that must find the database as it is. */
  migrated?: boolean
}

/** Nobody waits longer for a page; what a command does for an operator may take longer. */
const longestStatementMs = 15_000

/**
 * Opens what the server and the commands stand on: the settings, a PostgreSQL of its own or another's, brought
 * to this release, and the channel between processes.
 *
 * @throws OperatorError with what to do when a setting, the database or a migration stands in the way.
 */
export async function openHouse(
  environment: NodeJS.ProcessEnv,
  { report, join = false, migrated = true }: Manner,
): Promise<House> {
  const config = readConfig(environment)
  const log = openLog(config)
  const opened: Closing[] = []
  const close = () => closeInTurn(opened)
  try {
    const address = await findDatabase(config, { opened, report, join })
    if (migrated) await bringUpToDate(address, report)
    const statementMs = join || config.run === 'worker' ? 0 : longestStatementMs
    const database = openDatabase(address, config.databasePool, { statementMs })
    opened.push(database.close)
    await checkServer(database.pool)
    const channel = await openChannel(database)
    opened.push(channel.close)
    return { config, database, channel, log, close }
  } catch (error) {
    // What stood in the way matters more than what the closing then says.
    await close().catch(() => {})
    throw error
  }
}

/** How something that was opened is closed. */
export type Closing = () => Promise<void>

/** Closes what was opened last first. */
export async function closeInTurn(opened: readonly Closing[]): Promise<void> {
  for (const close of opened.toReversed()) await close()
}

type Finding = { opened: Closing[]; report(line: string): void; join: boolean }

async function findDatabase(config: Config, { opened, report, join }: Finding): Promise<DatabaseAddress> {
  if (config.databaseUrl) return { connectionString: config.databaseUrl }
  const own = await startPostgres({ home: config.houseHome, report, join })
  opened.push(own.stop)
  return own.address
}

/** A migration may take its time, so it has connections of its own without a limit. */
async function bringUpToDate(address: DatabaseAddress, report: (line: string) => void): Promise<void> {
  const database = openDatabase(address, 2)
  try {
    await checkServer(database.pool)
    const done = await migrate(database, report)
    if (done.length > 0) report(`Brought the database to this release: ${done.length} steps.`)
  } finally {
    await database.close()
  }
}
