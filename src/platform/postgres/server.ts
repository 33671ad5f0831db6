import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '../errors.ts'
import { type Account, give } from './account.ts'
import type { Programs } from './bundle.ts'
import { addressAt, type PostgresAddress, serves } from './connect.ts'
import { endsWithUs } from './end-with-us.ts'
import { findPostmaster, isAlive, isPostmasterOf } from './postmaster.ts'
import { refuseUnseen } from './unseen.ts'

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
const longestPauseMs = 60_000
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
      await refuseUnseen(data)
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

/**
 * Launches PostgreSQL and keeps it: one that ends by itself is started again, until it stands. A disk may be full
 * for an hour; then the house has its database again without anybody's doing.
 */
async function launch(ask: Ask): Promise<Running> {
  const host = chooseSocketFolder(ask)
  const stopping = new AbortController()
  const { signal } = stopping
  const see = (next: ChildProcess) => void (child = next)
  let child = await launchOnce(ask, host, { signal, see: () => {} })
  let again = Promise.resolve()
  const keep = () =>
    child.once('exit', () => {
      if (!signal.aborted) again = relaunch()
    })
  const relaunch = async () => {
    ask.report('PostgreSQL ended by itself; starting it again')
    for (let pauseMs = 1000; !signal.aborted; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      try {
        await launchOnce(ask, host, { signal, see })
        keep()
        return
      } catch (error) {
        if (signal.aborted) return
        ask.report(`${error instanceof Error ? error.message : error}\nNext try in ${pauseMs / 1000} s`)
        await sleep(pauseMs, null, { signal }).catch(() => {})
      }
    }
  }
  keep()
  const stop = async () => {
    stopping.abort()
    child.ref()
    await stopProcess(child.pid ?? 0, host, child)
    await again
  }
  return { address: addressAt(host), stop }
}

/** `see` is shown each process at once, so that a stop need not wait until it answers. */
type Launching = { signal: AbortSignal; see: (child: ChildProcess) => void }

async function launchOnce(ask: Ask, host: string, { signal, see }: Launching): Promise<ChildProcess> {
  for (let waitedMs = 0; ; waitedMs += 200) {
    const child = spawnPostgres(ask, host)
    see(child)
    if (await waitForAnswer(child, ask, host)) return child
    const said = lastWords(ask.dataHome)
    // Processes of the server before may need a moment to see that it is gone.
    const held = /pre-existing shared memory|lock file ".*" already exists/.test(said)
    if (!held || waitedMs > 20_000) throw doesNotStart(said)
    await sleep(200, null, { signal })
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
  const lives = () =>
    child ? child.pid !== undefined && child.exitCode === null && child.signalCode === null : isAlive(pid)
  if (lives()) process.kill(pid, 'SIGINT')
  for (let waitedMs = 0; lives(); waitedMs += 10) {
    // After half a minute at once, without a last checkpoint: the log of writes makes up for it at the next
    // start.
    if (waitedMs === 30_000) process.kill(pid, 'SIGQUIT')
    await sleep(10)
  }
  removeSocketFolder(socketFolder)
}
