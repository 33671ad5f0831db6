import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { OperatorError } from '../errors.ts'
import { houseRoot } from '../root.ts'
import { type Account, findDataHome } from './account.ts'
import { preparePrograms } from './bundle.ts'
import { makeCluster } from './cluster.ts'
import { addressAt, connect, type PostgresAddress } from './connect.ts'
import { takeHouse } from './owner.ts'
import { findPostmaster } from './postmaster.ts'
import { bringUp, type Running } from './server.ts'
import { isServedUnseen, refuseUnseen } from './unseen.ts'

export type { PostgresAddress } from './connect.ts'

/** The house's own PostgreSQL, while it runs. */
export type Postgres = {
  address: PostgresAddress
  /** The same as `address`, in one line for tools that want an URL. */
  url: string
  dataDirectory: string
  /**
   * True when the database was made by this very start. It may still be empty after a later, interrupted one.
   */
  freshlyMade: boolean
  /** True when another process of this house runs it and we are its guest. */
  joined: boolean
  /** Stops the database and resolves when it has stopped; a guest only leaves. May be called twice. */
  stop(): Promise<void>
}

type Ask = {
  /** The folder that holds the data; `var` of the checkout when not given. */
  home?: string
  /** Receives a sentence for whatever takes a while. */
  report?: (line: string) => void
  /** For commands: uses the database of a house that runs already, rather than wait until it stops. */
  join?: boolean
  /** Settings of PostgreSQL that this run alone has, as in `{ fsync: 'off' }` of a test. */
  settings?: Record<string, string>
}

/**
 * Starts the PostgreSQL 18 that comes with the house, so that nobody needs to install or know a database.
 * Makes it at the first start, takes over one that outlived its house, repairs what a hard stop left behind.
 *
 * It is reached by a socket in a folder that only its account enters: no port, no password, and as many
 * checkouts as one likes on a machine.
 *
 * @throws OperatorError CW-PG-1 to CW-PG-7 with what to do.
 */
export async function startPostgres(ask: Ask = {}): Promise<Postgres> {
  const report = ask.report ?? (() => {})
  const home = resolve(houseRoot, ask.home ?? 'var')
  makeFolder(home)
  const { account, dataHome } = findDataHome(home)
  const data = join(dataHome, 'pgdata')

  if (await isServedUnseen(data)) {
    if (!ask.join) await refuseUnseen(data)
    const visited = await visit(data)
    if (visited) return visited
  }
  const holding = await takeHouse(dataHome, { join: ask.join ?? false, report })
  if (!holding.mine) return (await visit(data)) ?? startPostgres(ask)
  try {
    const programs = preparePrograms(dataHome, account)
    await makeCluster({ programs, account, dataHome, data, report })
    const running = await bringUp({ programs, account, dataHome, data, report, settings: ask.settings ?? {} })
    return await open(running, { account, data, release: holding.release })
  } catch (error) {
    holding.release()
    throw error
  }
}

function makeFolder(home: string) {
  try {
    mkdirSync(home, { recursive: true })
  } catch (error) {
    throw new OperatorError(
      'CW-PG-1',
      `the folder ${home} cannot be made: ${String(error)}`,
      'Let the account that runs the house write there, or set HOUSE_HOME to a folder where it may.',
    )
  }
}

async function open(running: Running, at: { account: Account | null; data: string; release: () => void }) {
  const freshlyMade = await makeDatabase(running.address)
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= running.stop().finally(at.release))
  return describe(running.address, { dataDirectory: at.data, freshlyMade, joined: false, stop })
}

/** Waits until the database of the other process answers; null when that process ended instead. */
async function visit(data: string): Promise<Postgres | null> {
  for (let round = 0; round < 600; round++) {
    const found = findPostmaster(data)
    const address = found && addressAt(found.socketDirectory, found.port)
    const client = address && (await connect(address).catch(() => null))
    if (address && client) {
      await client.end()
      return describe(address, {
        dataDirectory: data,
        freshlyMade: false,
        joined: true,
        stop: async () => {},
      })
    }
    if (round > 20 && !existsSync(join(data, 'postmaster.pid'))) return null
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new OperatorError(
    'CW-PG-2',
    'the database of the house that runs here does not answer',
    'Stop the house (Ctrl-C where it runs) and try again.',
  )
}

function describe(address: PostgresAddress, rest: Omit<Postgres, 'address' | 'url'>): Postgres {
  const url = `postgresql://${address.user}@localhost:${address.port}/${address.database}`
  return { address, url: `${url}?host=${encodeURIComponent(address.host)}`, ...rest }
}

/** Makes the database `commonweal` when it is not there, as after a first start that was cut off. */
async function makeDatabase(address: PostgresAddress): Promise<boolean> {
  const client = await connect({ ...address, database: 'postgres' })
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'commonweal'`)
    if (rowCount === 0) await client.query('create database commonweal')
    return rowCount === 0
  } finally {
    await client.end()
  }
}
