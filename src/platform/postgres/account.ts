import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { OperatorError } from '../errors.ts'

/** The account that PostgreSQL runs under when root starts the house; PostgreSQL refuses to run as root. */
export type Account = { uid: number; gid: number }

/** What root's houses keep outside their checkout, where the account of the database may go. */
export const sharedHome = '/var/lib/commonweal'

/**
 * Decides who runs the database and where its data lie. Usually: ourselves, in `home`. When root starts the
 * house below a folder that only root may enter, the data lie in /var/lib/commonweal, and `home/pgdata` is a
 * link that shows where.
 */
export function findDataHome(home: string): { account: Account | null; dataHome: string } {
  const path = realpathSync(home)
  if (process.getuid?.() !== 0) return { account: null, dataHome: path }

  const kept = lstatSync(join(path, 'pgdata'), { throwIfNoEntry: false })
  // Data that somebody's own house made stay theirs when root starts that house.
  if (kept?.isDirectory() && kept.uid !== 0)
    return { account: { uid: kept.uid, gid: kept.gid }, dataHome: path }

  const account = findServant()
  if (!kept && canReach(path, account)) return { account, dataHome: path }
  return { account, dataHome: findLinkedHome(path) ?? linkNewHome(path) }
}

/** True when the account may enter the folder and every one above it. */
export function canReach(path: string, account: Account): boolean {
  const { mode, uid, gid } = statSync(path)
  const mayEnter = mode & (uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001)
  if (!mayEnter) return false
  return path === dirname(path) || canReach(dirname(path), account)
}

/** Gives a folder to the account; without one it is ours already. */
export function give(path: string, account: Account | null) {
  if (account) chownSync(path, account.uid, account.gid)
}

/** The account without rights that PostgreSQL runs under when root starts it. */
export function findServant(): Account {
  for (const name of ['postgres', 'nobody']) {
    try {
      const ask = (what: string) =>
        Number(execFileSync('id', [what, name], { encoding: 'utf8', stdio: 'pipe' }))
      return { uid: ask('-u'), gid: ask('-g') }
    } catch {
      // No such account: the next one.
    }
  }
  throw new OperatorError(
    'CW-PG-3',
    'PostgreSQL does not run as root, and there is neither postgres nor nobody',
    'Start the house as an ordinary user, or make an account named postgres.',
  )
}

/**
 * Where the link of this house leads, unless the checkout was copied from another that still uses those data.
 */
function findLinkedHome(home: string): string | null {
  const link = join(home, 'pgdata')
  if (!lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) return null
  const dataHome = dirname(readlinkSync(link))
  if (!existsSync(dataHome)) return null

  const note = join(dataHome, 'checkout')
  const first = readFileSync(note, 'utf8')
  if (first === home) return dataHome
  if (existsSync(join(first, 'pgdata')) && readlinkSync(join(first, 'pgdata')) === readlinkSync(link))
    return null
  // The checkout was moved: its data go with it.
  writeFileSync(note, home)
  return dataHome
}

function linkNewHome(home: string): string {
  const dataHome = join(sharedHome, randomBytes(6).toString('hex'))
  for (const folder of [sharedHome, dataHome]) makeOpenFolder(folder)
  writeFileSync(join(dataHome, 'checkout'), home)

  const link = join(home, 'pgdata')
  // A link is there when it leads nowhere, or to the data of the checkout that this one is a copy of.
  rmSync(link, { force: true })
  symlinkSync(join(dataHome, 'pgdata'), link)
  return dataHome
}

/** Makes a folder that every account may enter, whatever root's umask says. */
export function makeOpenFolder(path: string) {
  mkdirSync(path, { recursive: true })
  chmodSync(path, 0o755)
}
