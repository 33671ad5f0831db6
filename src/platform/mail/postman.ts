import type pg from 'pg'
import type { Logger } from 'pino'
import type { Channel } from '../channel.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import { type Database, openConnection } from '../db.ts'
import { deliveryLocks, freeClaims, settleAsShown, settleLeftovers } from './claim.ts'
import { deliverMail } from './delivery.ts'
import { mailWaiting } from './outbox.ts'

type Parts = { database: Database; channel: Channel; config: Config; clock: Clock; log: Logger }
export type Postman = { stop(): Promise<void> }

/** Mail is looked for at least this often; usually a hint comes within milliseconds of the act. */
const roundMs = 2_000

/**
 * Delivers the outbox for as long as the house stands. The advisory lock of its own connection shows the other
 * processes that it lives; when it is killed, PostgreSQL frees the lock and another takes up its mail. Without a
 * mail server, mail is settled as shown in the development mailbox.
 */
export function startPostman({ database, channel, config, clock, log }: Parts): Postman {
  const parts = { db: database.db, config, clock, log }
  let badge: Badge | null = null
  let stopped = false
  let wake = () => {}
  channel.listen(mailWaiting, () => wake())

  const round = async () => {
    if (!config.smtpUrl) return await settleAsShown(database.db, clock.now())
    if (!badge?.held) badge = await takeBadge(database)
    await freeClaims(database.db, badge.worker)
    await settleLeftovers(database.db, clock.now())
    while (!stopped && badge.held && (await deliverMail(parts, badge.worker)) > 0);
  }
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, roundMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const rounds = (async () => {
    while (!stopped) {
      await round().catch((error: unknown) => log.error({ error }, 'mail round failed'))
      if (!stopped) await rest()
    }
  })()

  return {
    async stop() {
      stopped = true
      wake()
      await rounds
      await badge?.client.end()
    },
  }
}

/** A number of this process's own, for as long as the connection that holds its lock stands. */
type Badge = { client: pg.Client; worker: number; held: boolean }

/** A number that no other living process has, held by an advisory lock on a connection of its own. */
async function takeBadge({ pool }: Database): Promise<Badge> {
  const client = await openConnection(pool)
  const badge: Badge = { client, worker: 0, held: true }
  const lose = () => {
    badge.held = false
  }
  client.on('error', lose)
  client.on('end', lose)
  try {
    badge.worker = await lockFreeNumber(client)
    return badge
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

async function lockFreeNumber(client: pg.Client): Promise<number> {
  for (let worker = 1; worker <= 1000; worker++) {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1, $2) as mine', [
      deliveryLocks,
      worker,
    ])
    if (rows[0]?.mine) return worker
  }
  throw new Error('a thousand processes deliver mail already')
}
