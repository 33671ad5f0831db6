import { type Expression, sql } from 'kysely'
import { compileOnce } from './compile-once.ts'
import type { Db, Tx } from './db.ts'

type Act = {
  /** `<module>.<verb>`, as in `frameworks.publish`. */
  act: `${string}.${string}`
  /** The member who acts; null for the house itself. */
  by: string | null
  /** What it was done to: its kind (a table's noun) and its id. Never its content. */
  on: { kind: string; id: string }
  at: Date
}

/** Writes down, in the act's own transaction, who did what to what and when. */
export async function recordAct(tx: Tx, { act, by, on, at }: Act): Promise<void> {
  await insertAct(tx, { act, by, kind: on.kind, id: on.id, at })
}

const insertAct = compileOnce<
  { act: string; by: string | null; kind: string; id: string; at: Date },
  unknown
>((db, ask) =>
  db
    .insertInto('platform.act')
    .values({ act: ask.act, byPerson: ask.by, onKind: ask.kind, onId: ask.id, doneAt: ask.at }),
)

/** Writes down several acts at once. */
export async function recordActs(tx: Tx, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return
  await tx
    .insertInto('platform.act')
    .values(
      acts.map(({ act, by, on, at }) => ({ act, byPerson: by, onKind: on.kind, onId: on.id, doneAt: at })),
    )
    .execute()
}

/** Lists who did this to it and when, the latest first, `most` at most. */
export async function listActors(
  db: Db,
  { act, on, most }: Pick<Act, 'act' | 'on'> & { most: number },
): Promise<{ by: string | null; at: Date }[]> {
  return await db
    .selectFrom('platform.act')
    .select(['byPerson as by', 'doneAt as at'])
    .where('act', '=', act)
    .where('onKind', '=', on.kind)
    .where('onId', '=', on.id)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}

/** Finds the member who did this to it last; null where nobody did, or the house itself. */
export async function findLastActor(db: Db, { act, on }: Pick<Act, 'act' | 'on'>): Promise<string | null> {
  const last = await db
    .selectFrom('platform.act')
    .select('byPerson')
    .where('act', '=', act)
    .where('onKind', '=', on.kind)
    .where('onId', '=', on.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.byPerson ?? null
}

/** Which of these things this was ever done to. */
export async function listDone(
  db: Db,
  { act, kind, ids }: { act: Act['act']; kind: string; ids: readonly string[] },
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('platform.act')
    .select('onId')
    .distinct()
    .where('act', '=', act)
    .where('onKind', '=', kind)
    .where('onId', 'in', [...ids])
    .execute()
  return new Set(rows.map(({ onId }) => onId))
}

/** Whether this was ever done to it, as an expression beside a row that names it. */
export const wasDone = ({ act, kind, id }: { act: Act['act']; kind: string; id: Expression<unknown> }) =>
  sql<boolean>`exists (select from platform.act where act = ${act} and on_kind = ${kind} and on_id = ${id})`

/** Whether somebody ever did this. */
export async function isRecorded(db: Db, act: Act['act']): Promise<boolean> {
  const found = await db.selectFrom('platform.act').select('id').where('act', '=', act).limit(1).execute()
  return found.length > 0
}
