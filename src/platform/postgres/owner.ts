import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '../errors.ts'
import { isAlive } from './postmaster.ts'

/** Whether this process runs the database of the house, or another one does. */
export type Holding = { mine: true; release: () => void } | { mine: false }

type Holder = { pid: number; since: string }

const patienceSeconds = 10

/**
 * Makes this process the one that starts and stops the database, so that two starts at once never do both. A
 * holder that was killed is found out by its process, not by a time limit.
 *
 * @throws OperatorError CW-PG-5 when another house runs here and goes on running.
 */
export async function takeHouse(
  dataHome: string,
  ask: { join: boolean; report: (line: string) => void },
): Promise<Holding> {
  const file = join(dataHome, 'database.holder')
  for (let waitedMs = 0; ; waitedMs += 100) {
    if (claim(file)) return { mine: true, release: () => rmSync(file, { force: true }) }
    const holder = readHolder(file)
    if (!holder || !holds(holder)) {
      clear(file)
      continue
    }
    if (ask.join) return { mine: false }
    if (waitedMs === 1000)
      ask.report(`Process ${holder.pid} still uses the database of this house; waiting for it to end`)
    if (waitedMs > patienceSeconds * 1000) {
      throw new OperatorError(
        'CW-PG-5',
        `this house runs already, as process ${holder.pid}`,
        `Stop it first (Ctrl-C there, or kill ${holder.pid}). For several on one database set DATABASE_URL.`,
      )
    }
    await sleep(100)
  }
}

/** Writes our name as the holder in one step: who reads the file finds it whole. */
function claim(file: string): boolean {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify({ pid: process.pid, since: readStart(process.pid) }))
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function readHolder(file: string): Holder | null {
  try {
    // Only claim() writes this file, and whole.
    const holder: Holder = JSON.parse(readFileSync(file, 'utf8'))
    return holder
  } catch {
    return null
  }
}

/** The number of a process comes back; the moment at which it started does not. */
const holds = (holder: Holder) => isAlive(holder.pid) && readStart(holder.pid) === holder.since

function readStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program stands in brackets and may hold spaces: count from behind it. Field 22 of
    // proc(5).
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

/**
 * Removes a dead holder's file. One at a time: else a slow second would remove the first one's fresh claim.
 */
function clear(file: string) {
  const gate = `${file}.clearing`
  try {
    mkdirSync(gate)
  } catch {
    const made = statSync(gate, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - made > 5000) rmSync(gate, { recursive: true, force: true })
    return
  }
  try {
    const holder = readHolder(file)
    if (!holder || !holds(holder)) rmSync(file, { force: true })
  } finally {
    rmdirSync(gate)
  }
}
