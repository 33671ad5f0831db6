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
  const own = config.databaseUrl ? null : await startPostgres({ home: config.houseHome, report, join })
  try {
    const address: DatabaseAddress = own ? own.address : { connectionString: `${config.databaseUrl}` }
    const database = openDatabase(address, config.databasePool)
    await checkServer(database.pool)
    const done = migrated ? await migrate(database, report) : []
    if (done.length > 0) report(`Brought the database to this release: ${done.length} steps.`)
    const channel = await openChannel(database)
    const close = async () => {
      await channel.close()
      await database.close()
      await own?.stop()
    }
    return { config, database, channel, log, close }
  } catch (error) {
    await own?.stop()
    throw error
  }
}
