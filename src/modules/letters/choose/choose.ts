import { sql } from 'kysely'
import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { Manner, Topic } from '#platform/topics.ts'
import { mayBeStopped } from '../manner.ts'
import { topicStarted, topicStopped } from '../notices.ts'
import { lastDigestDay, type Rhythm } from '../reader.ts'
import { lockReader } from '../readers.ts'
import { dropWaiting } from '../waiting.ts'

type Choosing = {
  viewer: Viewer
  chosen: readonly { topic: Topic; manner: Manner }[]
  rhythm: Rhythm
  weekday: number
  /** What the member saw. */
  revision: number
  at: Date
}

/**
 * Keeps how a member wants to be written to, unless it was changed since they saw it, in another window or from a
 * letter. What waits of a topic that they no longer want to hear of is dropped; nothing else is.
 */
export function choose(db: Db, choosing: Choosing): Promise<'chosen' | 'changed-meanwhile'> {
  const { viewer, chosen, rhythm, at } = choosing
  return db.transaction().execute(async (tx) => {
    await lockReader(tx, { memberId: viewer.id, now: at })
    if (!(await keepRhythm(tx, choosing))) return 'changed-meanwhile'
    await keepManners(tx, choosing)
    const unwanted = chosen.filter(
      ({ topic, manner }) => manner === 'not-at-all' || (rhythm === 'never' && mayBeStopped(topic)),
    )
    await dropWaiting(tx, { memberId: viewer.id, topics: unwanted.map(({ topic }) => topic.key) })
    // A few at most; a room that was told before does nothing again.
    for (const { topic, manner } of chosen) {
      const notice = manner === 'not-at-all' ? topicStopped : topicStarted
      await notice.tell(tx, { memberId: viewer.id, topic: topic.key, at })
    }
    await recordAct(tx, { act: 'letters.choose', by: viewer.id, on: { kind: 'member', id: viewer.id }, at })
    return 'chosen'
  })
}

/** Another rhythm or day holds from the next time on: the digest of today is not sent for it once more. */
async function keepRhythm(tx: Tx, { viewer, rhythm, weekday, revision, at }: Choosing): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('letters.reader')
    .set((e) => ({
      rhythm,
      weekday,
      digestedOn: sql<string>`case when rhythm = ${rhythm} and weekday = ${weekday} then digested_on
        else greatest(digested_on, ${lastDigestDay(at)}::date) end`,
      revision: e('revision', '+', 1),
    }))
    .where('memberId', '=', viewer.id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function keepManners(tx: Tx, { viewer, chosen, at }: Choosing): Promise<void> {
  if (chosen.length === 0) return
  await tx
    .insertInto('letters.choice')
    .values(
      chosen.map(({ topic, manner }) => ({ memberId: viewer.id, topic: topic.key, manner, chosenAt: at })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['memberId', 'topic'])
        .doUpdateSet((e) => ({ manner: e.ref('excluded.manner'), earlier: null, chosenAt: at }))
        .whereRef('letters.choice.manner', '!=', 'excluded.manner'),
    )
    .execute()
}
