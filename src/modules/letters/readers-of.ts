import { sql } from 'kysely'
import { membersToWriteTo } from '#modules/people/index.ts'
import type { Db, Tx } from '#platform/db.ts'
import { findHouseKey } from '#platform/secret.ts'
import type { Topic } from '#platform/topics.ts'
import { mannerOf } from './manner-of.ts'
import { topicStarted } from './notices.ts'
import { lockReader } from './readers.ts'
import { unsubscribeToken } from './unsubscribe-token.ts'

/** Somebody to whom a room writes a letter of its own, with the word by which they stop such letters. */
export type TopicReader = { id: string; address: string; unsubscribeToken: string }

/**
 * Finds how to write to these members about a topic, for a room whose letters differ from one reader to the next. Who
 * has stopped them, or has no address that is shown to be theirs, is not in it. A pause of letters does not hold them
 * up: somebody else waits for an answer. Two queries, however many are asked for.
 */
export async function findTopicReaders(
  db: Db,
  { topic, ids }: { topic: Topic; ids: readonly string[] },
): Promise<ReadonlyMap<string, TopicReader>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; address: string }>`
    select recipient.id, recipient.address
    from ${membersToWriteTo({ ids })} as recipient
    left join letters.reader as reader on reader.member_id = recipient.id
    left join letters.choice as choice on choice.member_id = recipient.id and choice.topic = ${topic.key}
    where ${mannerOf(topic)} <> 'not-at-all'`.execute(db)
  const key = await findHouseKey(db)
  return new Map(
    rows.map(({ id, address }) => [
      id,
      { id, address, unsubscribeToken: unsubscribeToken(key, id, topic.key) },
    ]),
  )
}

/** Takes letters about a topic up again for a member who has just asked for what they are about. */
export async function startTopic(
  tx: Tx,
  { topic, memberId, at }: { topic: Topic; memberId: string; at: Date },
): Promise<void> {
  await lockReader(tx, { memberId, now: at })
  await tx
    .updateTable('letters.choice')
    .set({ manner: topic.standard, earlier: null, chosenAt: at })
    .where('memberId', '=', memberId)
    .where('topic', '=', topic.key)
    .where('manner', '=', 'not-at-all')
    .execute()
  await topicStarted.tell(tx, { memberId, topic: topic.key, at })
}
