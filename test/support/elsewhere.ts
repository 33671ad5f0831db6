import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type PostgresAddress } from '#platform/postgres/connect.ts'
import { houseRoot } from '#platform/root.ts'

type Told = {
  address: PostgresAddress
  joined: boolean
  freshlyMade: boolean
  dataDirectory: string
  lines: string[]
}

type Circumstances = { join?: boolean; env?: NodeJS.ProcessEnv; uid?: number; gid?: number }

const children: ChildProcess[] = []

/**
 * Starts the house's database in a process of its own, which a test may kill; `ready` tells when it answers.
 */
export function startElsewhere(home: string, { join: joins, ...options }: Circumstances = {}) {
  const words = [join(houseRoot, 'test', 'support', 'house-database.ts'), home, joins ? 'join' : '']
  const child = spawn(process.execPath, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  let said = ''
  const ready = new Promise<Told>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += String(chunk)
      const line = said.split('\n').find((each) => each.startsWith('{') && each.endsWith('}'))
      if (!line) return
      // Our own program's line.
      const told: Told = JSON.parse(line)
      resolve({ ...told, lines: said.split('\n') })
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('exit', () => reject(new Error(said)))
  })
  // A test that kills the process before it is ready does not wait for it.
  ready.catch(() => {})
  return { child, ready }
}

/** Ends such a process and waits until it has ended. */
export async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL') {
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** Ends all that a test left. */
export async function endAll() {
  const living = children.splice(0).filter((child) => child.exitCode === null && child.signalCode === null)
  for (const child of living) child.kill('SIGKILL')
  if (living.length > 0) await sleep(200)
}

/** The first value of the first row. */
export async function ask(address: PostgresAddress, text: string): Promise<unknown> {
  const client = await connect(address)
  try {
    const { rows } = await client.query<Record<string, unknown>>(text)
    return rows[0] && Object.values(rows[0])[0]
  } finally {
    await client.end()
  }
}
