import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What PostgreSQL writes of itself into postmaster.pid. */
export type Postmaster = { pid: number; socketDirectory: string; port: number }

/** The server that runs, or ran, on this data; null when it was stopped properly. */
export function findPostmaster(data: string): Postmaster | null {
  try {
    const [pid, , , port, socketDirectory] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    if (!pid || !port || !socketDirectory) return null
    return { pid: Number(pid), port: Number(port), socketDirectory }
  } catch {
    return null
  }
}

/** True when the process lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * True when the process is a PostgreSQL on this data. After a restart of the machine, or in a container, the
 * number in postmaster.pid may belong to anybody, and PostgreSQL would refuse to start because of it.
 */
export function isPostmasterOf(data: string, pid: number): boolean {
  if (!isAlive(pid)) return false
  const command = readCommand(pid)
  return command === null || command.includes(data)
}

function readCommand(pid: number): string | null {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return null
  }
}
