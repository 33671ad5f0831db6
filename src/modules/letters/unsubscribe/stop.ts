import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { findTopic, listTopics } from '#platform/topics.ts'
import { mayBeStopped } from '../manner.ts'
import { topicStarted, topicStopped } from '../notices.ts'
import { lockReader } from '../readers.ts'
import { wholeDigest } from '../unsubscribe-token.ts'
import { dropWaiting } from '../waiting.ts'
import type { Stoppable } from './query.ts'

type Stopping = { what: Pick<Stoppable, 'memberId' | 'topic'>; at: Date }

/**
 * Stops letters about a topic, or the digest, for the member whose letter held the link; stopped twice, it is stopped
 * once. What it was before is kept, so that it can be undone.
 */
export function stop(db: Db, { what, at }: Stopping): Promise<void> {
  const act = (tx: Tx) => stopIn(tx, { what, at })
  return db.isTransaction ? act(db as Tx) : db.transaction().execute(act) // Kysely says itself which it is.
}

async function stopIn(tx: Tx, { what: { memberId, topic }, at }: Stopping): Promise<void> {
  await lockReader(tx, { memberId, now: at })
  const isDone =
    topic === wholeDigest ? await stopDigest(tx, memberId) : await stopTopic(tx, { memberId, topic, at })
  if (!isDone) return
  const topics =
    topic === wholeDigest
      ? listTopics()
          .filter(mayBeStopped)
          .map(({ key }) => key)
      : [topic]
  await dropWaiting(tx, { memberId, topics })
  if (topic !== wholeDigest) await topicStopped.tell(tx, { memberId, topic, at })
  await noteChange(tx, { act: 'letters.stop', memberId, at })
}

async function stopDigest(tx: Tx, memberId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('letters.reader')
    .set((e) => ({ rhythm: 'never', earlierRhythm: e.ref('rhythm') }))
    .where('memberId', '=', memberId)
    .where('rhythm', '!=', 'never')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function stopTopic(
  tx: Tx,
  { memberId, topic, at }: { memberId: string; topic: string; at: Date },
): Promise<boolean> {
  const earlier = findTopic(topic)?.standard ?? 'digest'
  const stopped = await tx
    .insertInto('letters.choice')
    .values({ memberId, topic, manner: 'not-at-all', earlier, chosenAt: at })
    .onConflict((conflict) =>
      conflict
        .columns(['memberId', 'topic'])
        .doUpdateSet({ manner: 'not-at-all', earlier: sql`choice.manner`, chosenAt: at })
        .where('letters.choice.manner', '!=', 'not-at-all'),
    )
    .returning('memberId')
    .execute()
  return stopped.length > 0
}

/** Takes letters up again that were stopped by a link: as they came before. */
export function undoStop(db: Db, { what: { memberId, topic }, at }: Stopping): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await lockReader(tx, { memberId, now: at })
    const standard = findTopic(topic)?.standard ?? 'digest'
    const { numUpdatedRows } =
      topic === wholeDigest
        ? await tx
            .updateTable('letters.reader')
            .set({ rhythm: sql`coalesce(earlier_rhythm, 'weekly')`, earlierRhythm: null })
            .where('memberId', '=', memberId)
            .where('rhythm', '=', 'never')
            .executeTakeFirst()
        : await tx
            .updateTable('letters.choice')
            .set({ manner: sql`coalesce(earlier, ${standard})`, earlier: null, chosenAt: at })
            .where('memberId', '=', memberId)
            .where('topic', '=', topic)
            .where('manner', '=', 'not-at-all')
            .executeTakeFirst()
    if (numUpdatedRows === 0n) return
    if (topic !== wholeDigest) await topicStarted.tell(tx, { memberId, topic, at })
    await noteChange(tx, { act: 'letters.undoStop', memberId, at })
  })
}

type Change = { act: 'letters.stop' | 'letters.undoStop'; memberId: string; at: Date }

/** Whoever has the letter did it: not the member, for all that the house knows. A form that is open learns of it. */
async function noteChange(tx: Tx, { act, memberId, at }: Change): Promise<void> {
  await tx
    .updateTable('letters.reader')
    .set((e) => ({ revision: e('revision', '+', 1) }))
    .where('memberId', '=', memberId)
    .execute()
  await recordAct(tx, { act, by: null, on: { kind: 'member', id: memberId }, at })
}
