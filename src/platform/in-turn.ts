import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { openConnection } from './db.ts'
import { OperatorError } from './errors.ts'

/** What the processes on one database do one at a time, and PostgreSQL's number for it. */
const turns = {
  'make the tables of this database': 3,
  'make the queue of this database': 2,
} as const

type Turn = { turn: keyof typeof turns; report: (line: string) => void; patienceSeconds?: number }

/**
 * Does the work while no other process on this database does such work. The turn is held by a connection of its
 * own, so one whose process was killed is free at once.
 *
 * @throws OperatorError CW-DB-3 when another process does not come to an end with it.
 */
export async function inTurn<T>(
  pool: pg.Pool,
  { turn, report, patienceSeconds = 600 }: Turn,
  work: () => Promise<T>,
): Promise<T> {
  const client = await openConnection(pool)
  // Should the connection be lost, the work goes on: what it does is in transactions of its own.
  client.on('error', () => {})
  try {
    for (let waitedMs = 0; !(await take(client, turns[turn])); waitedMs += 100) {
      if (waitedMs === 1000) report(`Waiting for another process to ${turn}`)
      if (waitedMs >= patienceSeconds * 1000) throw takesTooLong(turn)
      await sleep(100)
    }
    return await work()
  } finally {
    await client.end()
  }
}

async function take(client: pg.ClientBase, number: number): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock(7000, $1) as mine', [
    number,
  ])
  return rows[0]?.mine === true
}

const takesTooLong = (turn: string) =>
  new OperatorError(
    'CW-DB-3',
    `another process began to ${turn}, and does not come to an end`,
    'See which one in pg_locks (locktype advisory, classid 7000). Start again when it is done.',
  )
