import type { Db } from '#platform/db.ts'
import type { Body } from './snapshots/body.ts'

/** What a conversation's votes came to at one time. */
export type Snapshot = {
  number: number
  takenAt: Date
  why: string
  method: string
  seed: string
  body: Body
}

/** Finds the latest snapshot of a conversation; null before the first. */
export async function findLastSnapshot(db: Db, conversationId: string): Promise<Snapshot | null> {
  const row = await db
    .selectFrom('insights.snapshot')
    .select(['number', 'takenAt', 'why', 'method', 'seed', 'body'])
    .where('conversationId', '=', conversationId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  // The body is as composeSnapshot wrote it.
  return row ? { ...row, body: row.body as unknown as Body } : null
}
