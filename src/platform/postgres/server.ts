import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '../errors.ts'
import { type Account, give } from './account.ts'
import type { Programs } from './bundle.ts'
import { type PostgresAddress, serves } from './connect.ts'
import { endsWithUs } from './end-with-us.ts'
import { findPostmaster, isAlive, isPostmasterOf } from './postmaster.ts'

/** A PostgreSQL that answers. */
export type Running = { address: PostgresAddress; stop(): Promise<void> }

type Ask = {
  programs: Programs
  account: Account | null
  dataHome: string
  data: string
  report: (line: string) => void
  settings: Record<string, string>
}

const patienceMs = 300_000
const shortSocketFolder = 'cw-pg-'

/** Takes over the server that a killed house left running on these data, or launches one. */
export async function bringUp(ask: Ask): Promise<Running> {
  const orphan = await waitForOrphan(ask)
  if (orphan) {
    ask.report(`Taking over the database that a stopped house left running (process ${orphan.pid})`)
    return { address: orphan.address, stop: () => stopProcess(orphan.pid, orphan.address.host) }
  }
  return launch(ask)
}

type Orphan = { pid: number; address: PostgresAddress }

/** Waits until a server that is still there either answers or has gone. */
async function waitForOrphan({ data, report }: Ask): Promise<Orphan | null> {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += 50) {
    const found = findPostmaster(data)
    if (!found) return null
    if (!isPostmasterOf(data, found.pid)) {
      rmSync(join(data, 'postmaster.pid'), { force: true })
      removeSocketFolder(found.socketDirectory)
      return null
    }
    const address = addressAt(found.socketDirectory, found.port)
    if (await serves(address, data)) return { pid: found.pid, address }
    if (waitedMs % 5000 === 1000) report('Waiting for the database of the last run to end')
    await sleep(50)
  }
  throw new OperatorError(
    'CW-PG-2',
    `an old PostgreSQL holds ${data} and does not answer`,
    `Stop it: kill -INT ${findPostmaster(data)?.pid}`,
  )
}

const addressAt = (host: string, port = 5432) => ({ host, port, user: 'commonweal', database: 'commonweal' })

/** Launches PostgreSQL and keeps it: one that ends by itself is started again, as it never should. */
async function launch(ask: Ask): Promise<Running> {
  const host = chooseSocketFolder(ask)
  let stopping = false
  let child = await launchOnce(ask, host)
  const keep = () => child.once('exit', () => void again().catch((error) => ask.report(String(error))))
  const again = async () => {
    if (stopping) return
    ask.report('PostgreSQL ended by itself; starting it again')
    child = await launchOnce(ask, host)
    if (stopping) child.kill('SIGINT')
    else keep()
  }
  keep()
  const stop = async () => {
    stopping = true
    child.ref()
    // A child that was spawned and answered has a number.
    await stopProcess(child.pid!, host, child)
  }
  return { address: addressAt(host), stop }
}

async function launchOnce(ask: Ask, host: string): Promise<ChildProcess> {
  for (let waitedMs = 0; ; waitedMs += 200) {
    const child = spawnPostgres(ask, host)
    const answered = await waitForAnswer(child, ask, host)
    if (answered) return child
    const said = lastWords(ask.dataHome)
    // Processes of the server before may need a moment to see that it is gone.
    const held = /pre-existing shared memory|lock file ".*" already exists/.test(said)
    if (!held || waitedMs > 20_000) throw doesNotStart(said)
    await sleep(200)
  }
}

function spawnPostgres({ programs, account, dataHome, data, settings }: Ask, host: string): ChildProcess {
  const own = { listen_addresses: '', port: '5432', unix_socket_directories: host, ...settings }
  const options = Object.entries(own).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [program, ...words] = endsWithUs('SIGINT', [programs.postgres, '-D', data, ...options])
  const log = openLog(dataHome)
  // Detached: Ctrl-C in the terminal is for the house, which stops the database after the last answer.
  const child = spawn(program, words, {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  })
  closeSync(log)
  child.on('error', () => {})
  child.unref()
  return child
}

/** True when it answers, false when it ended instead. */
async function waitForAnswer(child: ChildProcess, { data, report }: Ask, host: string): Promise<boolean> {
  const start = Date.now()
  let said = 1000
  while (child.pid && child.exitCode === null && child.signalCode === null) {
    if (await serves(addressAt(host), data)) return true
    const waitedMs = Date.now() - start
    if (waitedMs > patienceMs) throw doesNotStart('it did not answer within five minutes')
    if (waitedMs > said) {
      report('Waiting for PostgreSQL, which puts its data in order after a hard stop')
      said += 10_000
    }
    await sleep(15)
  }
  return false
}

function doesNotStart(said: string): OperatorError {
  return new OperatorError(
    'CW-PG-7',
    `PostgreSQL does not start: ${said || 'it could not be run'}`,
    'See that the disk has room. On a system without glibc (Alpine) set DATABASE_URL to a server of its own.',
  )
}

const logOf = (dataHome: string) => join(dataHome, 'postgres.log')

/** PostgreSQL's own log lies beside its data; a long one begins anew. */
function openLog(dataHome: string): number {
  const size = statSync(logOf(dataHome), { throwIfNoEntry: false })?.size ?? 0
  return openSync(logOf(dataHome), size > 5_000_000 ? 'w' : 'a', 0o600)
}

function lastWords(dataHome: string): string {
  const lines = readFileSync(logOf(dataHome), 'utf8').trimEnd().split('\n')
  return lines.slice(-3).join('\n')
}

/**
 * The data folder itself, which nobody else may enter; a short one where its path is too long for a socket.
 */
function chooseSocketFolder({ account, data }: Ask): string {
  if (Buffer.byteLength(join(data, '.s.PGSQL.5432')) <= 107) return data
  const above = Buffer.byteLength(tmpdir()) < 70 ? tmpdir() : '/tmp'
  const folder = mkdtempSync(join(above, shortSocketFolder))
  give(folder, account)
  return folder
}

function removeSocketFolder(folder: string) {
  if (basename(folder).startsWith(shortSocketFolder)) rmSync(folder, { recursive: true, force: true })
}

/** Stops it fast: open transactions are rolled back, everything acknowledged is on disk. */
async function stopProcess(pid: number, socketFolder: string, child?: ChildProcess): Promise<void> {
  // Our own child stays a zombie, and so "alive", until Node has seen its end.
  const lives = () => (child ? child.exitCode === null && child.signalCode === null : isAlive(pid))
  if (lives()) process.kill(pid, 'SIGINT')
  for (let waitedMs = 0; lives(); waitedMs += 10) {
    // After half a minute at once, without a last checkpoint: the log of writes makes up for it at the next
    // start.
    if (waitedMs === 30_000) process.kill(pid, 'SIGQUIT')
    await sleep(10)
  }
  removeSocketFolder(socketFolder)
}
