import { findNames } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'

/** Two people whom an organiser put together by hand. */
export type Lock = {
  id: string
  oneId: string
  otherId: string
  one: string
  other: string
  by: string
  lockedAt: Date
  reason: string
  cost: number | null
  takenBackAt: Date | null
}

const gone = 'Somebody who is no member any more'

/** Lists what was done by hand in a round, what was taken back too, the latest first. */
export async function listLocks(db: Db, roundId: string): Promise<Lock[]> {
  const rows = await db
    .selectFrom('connect.handLock')
    .select(['id', 'oneId', 'otherId', 'lockedBy', 'lockedAt', 'reason', 'cost', 'takenBackAt'])
    .where('roundId', '=', roundId)
    .orderBy('lockedAt', 'desc')
    .orderBy('id')
    .execute()
  const names = await findNames(
    db,
    rows.flatMap(({ oneId, otherId, lockedBy }) => [oneId, otherId, lockedBy]),
  )
  return rows.map(({ lockedBy, ...row }) => ({
    ...row,
    one: names.get(row.oneId) ?? gone,
    other: names.get(row.otherId) ?? gone,
    by: names.get(`${lockedBy}`) ?? gone,
  }))
}

/** Whether any of these is one of two who were put together by hand in a round, whoever takes part in it now. */
export async function isAnyLocked(
  db: Db,
  { roundId, ids }: { roundId: string; ids: readonly string[] },
): Promise<boolean> {
  const row = await db
    .selectFrom('connect.handLock')
    .select('id')
    .where('roundId', '=', roundId)
    .where('takenBackAt', 'is', null)
    .where((e) => e.or([e('oneId', 'in', ids), e('otherId', 'in', ids)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
