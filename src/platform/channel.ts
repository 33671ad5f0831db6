import { sql } from 'kysely'
import type pg from 'pg'
import { type Database, openConnection, type Tx } from './db.ts'

/**
 * The house's processes talking to each other, through PostgreSQL's LISTEN and NOTIFY. A word may get lost when
 * a connection breaks, so it never carries anything: it only says "look again".
 */
export type Channel = {
  /** Calls back at each word, and after a silence in which words may have been missed. Returns how to stop. */
  listen(word: string, hear: () => void): () => void
  /** Whether words reach us now. */
  isListening(): boolean
  /** Says a word soon, once for all that ask within a few milliseconds. For hints, outside any transaction. */
  hint(word: string): void
  close(): Promise<void>
}

const room = 'commonweal'

/** How often the channel makes sure that it hears, and how long it waits for PostgreSQL to say so. */
type Heartbeat = { everyMs: number; patienceMs: number }

/** Says a word when, and only if, the transaction commits. */
export async function announce(tx: Tx, word: string): Promise<void> {
  await sql`select pg_notify(${room}, ${word})`.execute(tx)
}

/** Opens the channel on a connection of its own, and reopens it for as long as the house stands. */
export async function openChannel(
  { pool }: Database,
  { everyMs, patienceMs }: Heartbeat = { everyMs: 20_000, patienceMs: 5_000 },
): Promise<Channel> {
  const ears = new Map<string, (() => void)[]>()
  const waiting = new Set<string>()
  let client: pg.Client | null = null
  let closed = false
  let retry: NodeJS.Timeout | undefined

  const say = (word: string) => {
    for (const hear of ears.get(word) ?? []) hear()
  }
  const tryAgain = () => {
    if (!closed) retry = setTimeout(() => void connect().catch(tryAgain), 500)
  }
  const connect = async () => {
    const fresh = await openConnection(pool)
    const lost = () => {
      if (client !== fresh) return
      client = null
      tryAgain()
    }
    fresh.on('error', lost)
    fresh.on('end', lost)
    fresh.on('notification', ({ payload }) => say(payload ?? ''))
    await fresh.query(`listen ${room}`).catch(async (error: unknown) => {
      await fresh.end()
      throw error
    })
    if (closed) return await fresh.end()
    client = fresh
    // Words may have been missed in the silence, so every listener looks again.
    for (const word of ears.keys()) say(word)
    watchOver(fresh, { everyMs, patienceMs, isInUse: () => client === fresh, lost })
  }
  await connect()

  return {
    listen(word, hear) {
      ears.set(word, [...(ears.get(word) ?? []), hear])
      return () => {
        const others = (ears.get(word) ?? []).filter((each) => each !== hear)
        if (others.length > 0) ears.set(word, others)
        else ears.delete(word)
      }
    },
    isListening: () => client !== null,
    hint(word) {
      if (waiting.has(word)) return
      waiting.add(word)
      setTimeout(() => {
        waiting.delete(word)
        // A hint that is lost is made good by the listener's own looking now and then.
        pool.query('select pg_notify($1, $2)', [room, word]).catch(() => {})
      }, 5)
    },
    async close() {
      closed = true
      clearTimeout(retry)
      await client?.end()
    },
  }
}

type Watching = Heartbeat & { isInUse(): boolean; lost(): void }

/**
 * A connection whose other end went away without a word (a power cut, a firewall that forgets) looks as if nobody
 * had anything to say. So it is asked now and then, and given up when it does not answer.
 */
function watchOver(client: pg.Client, { everyMs, patienceMs, isInUse, lost }: Watching): void {
  const beat = async () => {
    if (!isInUse()) return
    const patience = setTimeout(() => {
      lost()
      // With a question open it does not say goodbye, but lets the connection drop.
      client.end().catch(() => {})
    }, patienceMs)
    await client.query('select 1').catch(() => {})
    clearTimeout(patience)
    setTimeout(() => void beat(), everyMs).unref()
  }
  setTimeout(() => void beat(), everyMs).unref()
}
