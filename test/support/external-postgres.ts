import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { type Account, findServant, give } from '#platform/postgres/account.ts'
import { endsWithUs } from '#platform/postgres/end-with-us.ts'
import { installPackages } from '../../scripts/browser.ts'

const bundledMajor = 18
const run = promisify(execFile)

/** `url` is the owner's; `houseUrl` that of an account without rights, as an operator makes it. */
export type ExternalPostgres = { url: string; houseUrl: string; major: number; stop(): Promise<void> }

/**
 * Starts a PostgreSQL of another major version than ours, as an organisation has it on a server of its own:
 * the one that Debian or Ubuntu ships, on a port, with a password. Where there is none and root runs the
 * tests, it is installed. Returns the reason in words where that is not possible, for a test that skips
 * loudly.
 */
export async function startExternalPostgres(): Promise<ExternalPostgres | { impossible: string }> {
  const found = findPrograms() ?? install()
  if (!found) return { impossible: 'no PostgreSQL 15, 16 or 17 is installed, and only root can install one' }

  const account = process.getuid?.() === 0 ? findServant() : null
  const folder = mkdtempSync(join(tmpdir(), 'cw-external-'))
  give(folder, account)
  const password = randomBytes(12).toString('hex')
  await initialise(found.bin, { folder, account, password })
  const port = await findFreePort()
  const child = launch(found.bin, { folder, account, port })
  const url = `postgresql://commonweal:${password}@127.0.0.1:${port}/postgres`
  await waitUntilItAnswers(url)
  const houseUrl = await makeAccount(url, password)
  const stop = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, houseUrl, major: found.major, stop }
}

/** The newest one that is not of our own major version, and not too old for us. */
function findPrograms(): { bin: string; major: number } | null {
  const above = '/usr/lib/postgresql'
  if (!existsSync(above)) return null
  const majors = readdirSync(above).map(Number)
  const fitting = majors.filter((major) => major >= 15 && major !== bundledMajor).sort((a, b) => b - a)
  const major = fitting.find((each) => existsSync(join(above, String(each), 'bin', 'initdb')))
  return major ? { bin: join(above, String(major), 'bin'), major } : null
}

function install() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  return installPackages(['postgresql']) ? findPrograms() : null
}

type Place = { folder: string; account: Account | null }

async function initialise(bin: string, { folder, account, password }: Place & { password: string }) {
  const note = join(folder, 'password')
  writeFileSync(note, password)
  chmodSync(note, 0o600)
  give(note, account)
  const words = [
    '-D',
    join(folder, 'data'),
    '-U',
    'commonweal',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]
  await run(join(bin, 'initdb'), [...words, '--auth=scram-sha-256', `--pwfile=${note}`], {
    ...account,
    cwd: '/',
  })
}

function launch(bin: string, { folder, account, port }: Place & { port: number }) {
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'fsync=off']
  const options = settings.flatMap((setting) => ['-c', setting])
  const [program, ...words] = endsWithUs('SIGINT', [
    join(bin, 'postgres'),
    '-D',
    join(folder, 'data'),
    ...options,
  ])
  return spawn(program, words, { ...account, cwd: '/', detached: true, stdio: 'ignore' })
}

function findFreePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => done(port))
    })
  })
}

/** What docs/operate/database.md tells an operator to do. */
async function makeAccount(url: string, password: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`create role leaders_house login password '${password}'`)
  await client.end()
  return url.replace('//commonweal:', '//leaders_house:')
}

async function waitUntilItAnswers(url: string) {
  for (let round = 0; round < 600; round++) {
    const client = new Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      return await client.end()
    } catch {
      await sleep(50)
    }
  }
  throw new Error('The external PostgreSQL did not answer within half a minute')
}
