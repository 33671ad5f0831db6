import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { houseRoot } from '#platform/root.ts'
import type { Measured, Once } from './once.ts'

const folder = join(houseRoot, 'scripts', 'bench', 'matching')
const run = promisify(execFile)

/** Solves one instance in a process that is cold. */
export async function solveOnce(once: Once): Promise<Measured> {
  process.stderr.write(
    `${once.solver}, ${once.count} people${once.oneOrganisation ? ', one organisation of 60 %' : ''}\n`,
  )
  const { stdout } = await run(process.execPath, [join(folder, 'once.ts'), JSON.stringify(once)])
  return JSON.parse(stdout)
}

export type Lemon = {
  /** The better of its two weighted matchings. */
  solve(instance: { count: number; cast: number }): Promise<Pick<Measured, 'seconds' | 'matched' | 'value'>>
  close(): void
}

/** Compiles the program that asks LEMON, where LEMON and a compiler are installed (Debian: liblemon-dev and g++). */
export function openLemon(): Lemon | undefined {
  if (!['/usr/include/lemon', '/usr/local/include/lemon'].some((place) => existsSync(place))) return undefined
  const home = mkdtempSync(join(tmpdir(), 'commonweal-lemon-'))
  const program = join(home, 'lemon')
  try {
    execFileSync('g++', [
      '-O2',
      '-std=c++14',
      '-w',
      '-DLEMON_ONLY_TEMPLATES',
      '-o',
      program,
      join(folder, 'lemon.cpp'),
    ])
  } catch {
    // Without a compiler there is nothing to compare with.
    rmSync(home, { recursive: true })
    return undefined
  }
  return {
    async solve({ count, cast }) {
      const file = join(home, 'edges')
      await solveOnce({ solver: 'edges', count, cast, file })
      const found = []
      for (const manner of ['perfect', 'ordinary']) {
        process.stderr.write(`LEMON (${manner}), ${count} people\n`)
        const answer = await run(program, [String(count), file, manner]).catch(() => null)
        if (answer) found.push(JSON.parse(answer.stdout))
      }
      return found.toSorted((a, b) => a.seconds - b.seconds)[0]
    },
    close: () => rmSync(home, { recursive: true }),
  }
}
