import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { houseRoot } from '#platform/root.ts'

/** How many tests passed, failed and were skipped. */
export type Count = { passed: number; failed: number; skipped: number }

const modules = join(houseRoot, 'node_modules')
const types = [join(modules, 'typescript', 'bin', 'tsc'), '--noEmit', '--checkers', '2']
const lint = [join(modules, 'oxlint', 'bin', 'oxlint'), '--type-aware']
const format = [join(modules, '@biomejs', 'biome', 'bin', 'biome'), 'check']
const report = join(houseRoot, 'dist', 'test-report.json')

/** Does one step under a heading, and says how long it took. */
export async function step<T>(heading: string, work: () => Promise<T>): Promise<T> {
  process.stdout.write(`\n== ${heading}\n`)
  const begun = performance.now()
  const done = await work()
  process.stdout.write(`== ${heading}: ${((performance.now() - begun) / 1000).toFixed(1)} s\n`)
  return done
}

/** Checks types, lint and format. Returns the names of those that found something. */
export async function checkWriting(): Promise<string[]> {
  const checks = { Types: types, Lint: lint, Format: format }
  const found: string[] = []
  for (const [name, command] of Object.entries(checks)) {
    if ((await step(name, () => runNode(command))) !== 0) found.push(name)
  }
  return found
}

/** Runs the tests at these paths, or all of them, and counts. */
export async function runTests(paths: string[]): Promise<Count> {
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runNode([join(modules, 'vitest', 'vitest.mjs'), 'run', ...reporters, ...paths])
  const count = readCount()
  // A file that could not be read, or an error outside any test, fails the run without failing a test.
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

/** Runs a program of node_modules with our own Node, whatever the PATH says. Returns its exit code. */
export async function runNode(words: string[]): Promise<number> {
  const child = spawn(process.execPath, words, { cwd: houseRoot, stdio: 'inherit' })
  const [code]: (number | null)[] = await once(child, 'exit')
  return code ?? 1
}

/** Prints the closing line, alone, and ends with a code that says the same. */
export function close({ passed, failed, skipped }: Count): void {
  process.stdout.write(`\nTests: ${passed} passed, ${failed} failed, ${skipped} skipped\n`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}

function readCount(): Count {
  try {
    // Vitest's own report, which keeps the shape of Jest's.
    const tests: {
      numPassedTests: number
      numFailedTests: number
      numPendingTests: number
      numTodoTests: number
    } = JSON.parse(readFileSync(report, 'utf8'))
    const skipped = tests.numPendingTests + tests.numTodoTests
    return { passed: tests.numPassedTests, failed: tests.numFailedTests, skipped }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
