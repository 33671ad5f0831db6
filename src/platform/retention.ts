import { type RawBuilder, sql } from 'kysely'
import type { Config } from './config.ts'
import type { Db } from './db.ts'

export type Night = { db: Db; config: Config; now: Date }

/** How long a room keeps one kind of thing: what, why and until when, as data for people, pages and jobs alike. */
export type Retention = {
  table: `${string}.${string}`
  /** What it is, for people. */
  what: string
  /** How long it is kept, for people: "30 days after it was sent". */
  kept: string
  /** Why it is kept at all, and no longer. */
  why: string
  /** Which rows have been kept for long enough. */
  isOver(now: Date): RawBuilder<boolean>
  /** The room's own way of forgetting them, where something of them is counted or told first. */
  forget?(ask: Night): Promise<void>
  /** Tells whoever is about to lose something, once, in time. */
  warn?(ask: Night): Promise<void>
}

const rules: Retention[] = []

/** Each room says how long it keeps what; app.ts collects it at the start, so that no room must know another's. */
export const holdRetention = (held: readonly Retention[]): void => void rules.push(...held)

/** All that the house forgets in time, in the order of the rooms. */
export const listRetention = (): readonly Retention[] => rules

export type Due = { rule: Retention; count: number }

/** Counts what has been kept for long enough and would go now, and touches nothing. One query. */
export async function countOver(db: Db, now: Date, of = listRetention()): Promise<Due[]> {
  if (of.length === 0) return []
  const counts = of.map(
    ({ table, isOver }) => sql<number>`(select count(*) from ${sql.table(table)} where ${isOver(now)})`,
  )
  const { rows } = await sql<{
    counts: number[]
  }>`select array[${sql.join(counts)}]::int[] as counts`.execute(db)
  return of.map((rule, place) => ({ rule, count: rows[0]?.counts[place] ?? 0 }))
}

type Forgetting = Night & { of?: readonly Retention[]; signal?: AbortSignal }

/**
 * Warns whoever would lose something, then forgets what has been kept for long enough. A rule that fails keeps no
 * other from being followed; what failed is thrown at the end, so that the night's work is tried again.
 */
export async function forgetOver({ db, config, now, of = listRetention(), signal }: Forgetting) {
  const warnings = of.flatMap(({ warn }) => (warn ? [() => warn({ db, config, now })] : []))
  const works = [...warnings, ...of.map((rule) => () => forgetBy(rule, { db, config, now }))]
  const failing = 'Not all could be forgotten tonight'
  await eachInTurn(works, (work) => work(), { failing, ...(signal && { signal }) })
}

/**
 * Does the same for one after the other. One that fails keeps no other from its turn; what failed is thrown at the
 * end, under the words of `failing`.
 */
export async function eachInTurn<T>(
  all: readonly T[],
  work: (one: T) => Promise<void>,
  { failing, signal }: { failing: string; signal?: AbortSignal },
): Promise<void> {
  const failures: unknown[] = []
  for (const one of all) {
    signal?.throwIfAborted()
    await work(one).catch((error: unknown) => void failures.push(error))
  }
  if (failures.length > 0) throw new AggregateError(failures, failing)
}

/** So many rows at a time: nobody waits long for a lock, and a table of millions is no long statement. */
const atATime = 10_000

async function forgetBy({ table, isOver, forget }: Retention, { db, config, now }: Night): Promise<void> {
  if (forget) return await forget({ db, config, now })
  let gone = atATime
  while (gone === atATime) {
    const { numAffectedRows } = await sql`delete from ${sql.table(table)} where ctid = any(array(
      select ctid from ${sql.table(table)} where ${isOver(now)} limit ${sql.lit(atATime)}
    ))`.execute(db)
    gone = Number(numAffectedRows ?? 0)
  }
}

const dayMs = 24 * 60 * 60 * 1000

/** So many days before an instant. */
export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * dayMs)

/** So many months before an instant, by the calendar. */
export function monthsBefore(now: Date, months: number): Date {
  const before = new Date(now)
  before.setUTCMonth(now.getUTCMonth() - months)
  // That month is shorter, and the day ran over into the next: it is the last day of the shorter one.
  if (before.getUTCDate() !== now.getUTCDate()) before.setUTCDate(0)
  return before
}
