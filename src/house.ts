import type { Logger } from 'pino'
import { type Channel, openChannel } from '#platform/channel.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { checkServer, type Database, type DatabaseAddress, openDatabase } from '#platform/db.ts'
import { findRole, houseRole, letIn, makeHouseRole } from '#platform/house-role.ts'
import { openLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres/index.ts'

export type House = {
  config: Config
  /** The running house's own way to the database, by an account that reads nothing confidential. */
  database: Database
  /** The owner's way, for what is made and kept: the queue's tables, and the work of the keeper by night. */
  owner: Database
  channel: Channel
  log: Logger
  close(): Promise<void>
}
type Manner = {
  report(line: string): void
  /** For commands: uses the database of a house that runs, rather than be refused. */
  join?: boolean
  /** False for the few commands that must find the database as it is; they use it as its owner. */
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
    const found = await findDatabase(config, { opened, report, join })
    const owner = openDatabase(found.owner, 2)
    opened.push(owner.close)
    if (migrated) await bringUpToDate(owner, found.house, report)
    const statementMs = join || config.run === 'worker' ? 0 : longestStatementMs
    const address = migrated ? found.house : found.owner
    const database = openDatabase(address, config.databasePool, { statementMs })
    opened.push(database.close)
    await checkServer(database.pool)
    const channel = await openChannel(database)
    opened.push(channel.close)
    return { config, database, owner, channel, log, close }
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

/** Where the database is for the running house, and where for its owner. */
type Found = { house: DatabaseAddress; owner: DatabaseAddress }

async function findDatabase(config: Config, { opened, report, join }: Finding): Promise<Found> {
  if (config.databaseUrl) {
    const owner = config.databaseOwnerUrl ?? config.databaseUrl
    return { house: { connectionString: config.databaseUrl }, owner: { connectionString: owner } }
  }
  const own = await startPostgres({ home: config.houseHome, report, join })
  opened.push(own.stop)
  return { house: { ...own.address, user: houseRole }, owner: own.address }
}

/** A migration may take its time, so the owner's connections have no limit. */
async function bringUpToDate(
  owner: Database,
  house: DatabaseAddress,
  report: (line: string) => void,
): Promise<void> {
  await checkServer(owner.pool)
  const done = await migrate(owner, report)
  if (done.length > 0) report(`Brought the database to this release: ${done.length} steps.`)
  await letIn(owner.pool, { role: await findHouseRole(owner, house), report })
}

/** Whose account the running house uses: on the bundled server ours, on another as DATABASE_URL says. */
async function findHouseRole(owner: Database, house: DatabaseAddress): Promise<string> {
  if ('user' in house) {
    await makeHouseRole(owner.pool)
    return house.user
  }
  const asked = openDatabase(house, 1)
  try {
    await checkServer(asked.pool)
    return await findRole(asked.pool)
  } finally {
    await asked.close()
  }
}
