import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { DoLater } from '#platform/jobs.ts'
import { askForRun } from './ask-for-run.ts'
import type { Two } from './hand.ts'
import { isAnyLocked } from './locks.ts'

type Keeping = {
  roundId: string
  twos: readonly Two[]
  act: 'connect.lock' | 'connect.swap'
  reason: string
  cost: number
  by: string
  at: Date
  doLater: DoLater
}
export type KeepOutcome = 'kept' | 'published' | 'running' | 'locked-already'

/**
 * Keeps who was put together by hand, with the reason and what it costs the whole plan, and has the round matched again
 * around them. While a matching is under way nothing is changed under its hands; and nobody is put together
 * with two, also where whom they were put together with has paused.
 */
export function keepLocks(db: Db, { roundId, twos, act, reason, cost, by, at, doLater }: Keeping) {
  return db.transaction().execute(async (tx): Promise<KeepOutcome> => {
    const held = await holdUnpublished(tx, roundId)
    if (held !== 'free') return held
    if (await isAnyLocked(tx, { roundId, ids: twos.flat() })) return 'locked-already'
    await tx
      .insertInto('connect.handLock')
      .values(
        twos.map((two) => {
          const [oneId = '', otherId = ''] = two.toSorted()
          return { roundId, oneId, otherId, lockedBy: by, lockedAt: at, reason, cost }
        }),
      )
      .execute()
    await recordAct(tx, { act, by, on: { kind: 'round', id: roundId }, at })
    await askForRun(tx, { roundId, by, at, doLater })
    return 'kept'
  })
}

/** Holds a round that can still be changed by hand. */
export async function holdUnpublished(tx: Tx, roundId: string): Promise<'free' | 'published' | 'running'> {
  const round = await tx
    .selectFrom('connect.round')
    .select('publishedAt')
    .where('id', '=', roundId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (round.publishedAt) return 'published'
  const running = await tx
    .selectFrom('connect.run')
    .select('id')
    .where('roundId', '=', roundId)
    .where('finishedAt', 'is', null)
    .executeTakeFirst()
  return running ? 'running' : 'free'
}
