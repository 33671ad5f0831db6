import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { OperatorError } from '../errors.ts'
import { type Account, give } from './account.ts'
import type { Programs } from './bundle.ts'
import { endsWithUs } from './end-with-us.ts'

const run = promisify(execFile)

type Ask = {
  programs: Programs
  account: Account | null
  dataHome: string
  data: string
  report: (line: string) => void
}

/**
 * Settings for a small server, written into postgresql.conf where an operator may change them. What people
 * write never goes into PostgreSQL's log: no statement, no values of a violated key.
 */
const settings = {
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_connections: '200',
  max_wal_size: '512MB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** Makes the empty database system, once. It appears under its name only when it is whole. */
export async function makeCluster({ programs, account, dataHome, data, report }: Ask): Promise<void> {
  removeHalfMade(dataHome)
  if (existsSync(join(data, 'PG_VERSION'))) return checkMajor(data, programs.major)

  report(`Making the database in ${data}`)
  const making = join(dataHome, `pgdata.making-${process.pid}`)
  mkdirSync(making, { mode: 0o700 })
  give(making, account)
  await initialise(making, programs, account)
  // initdb was asked for an empty folder, so one of this name can only be empty too.
  rmSync(data, { recursive: true, force: true })
  renameSync(making, data)
}

function removeHalfMade(dataHome: string) {
  for (const name of readdirSync(dataHome)) {
    if (name.startsWith('pgdata.making-')) rmSync(join(dataHome, name), { recursive: true, force: true })
  }
}

function checkMajor(data: string, major: number) {
  const made = Number(readFileSync(join(data, 'PG_VERSION'), 'utf8'))
  if (made === major) return
  throw new OperatorError(
    'CW-PG-6',
    `the data in ${data} are of PostgreSQL ${made}, and this release brings ${major}`,
    'With the release before, run "npx commonweal backup FILE"; move the data away; restore FILE with this.',
  )
}

async function initialise(making: string, programs: Programs, account: Account | null) {
  const options = Object.entries(settings).map(([name, value]) => ['-c', `${name}=${value}`])
  const [program, ...words] = endsWithUs('SIGKILL', [
    programs.initdb,
    '-D',
    making,
    '-U',
    'commonweal',
    '--auth=reject',
    '--auth-local=trust',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
    ...options.flat(),
  ])
  try {
    await run(program, words, { ...account, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C' } })
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
    throw new OperatorError(
      'CW-PG-7',
      `the database could not be made: ${said || String(error)}`,
      'See that the disk has room. Without glibc (Alpine) set DATABASE_URL to a server of its own.',
    )
  }
}
