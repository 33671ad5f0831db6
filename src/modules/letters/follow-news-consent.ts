import type { Tx } from '#platform/db.ts'
import { listTopics } from '#platform/topics.ts'
import { isNews } from './manner.ts'
import { lockReader } from './readers.ts'
import { dropWaiting } from './waiting.ts'

type Said = { memberId: string; given: boolean; at: Date }

/**
 * Follows what a member says about news by e-mail. A no stops every topic that is news, those that are yet to come
 * too, and drops what waits of them; what somebody chooses by topic afterwards holds. A yes brings back what each topic
 * does by itself.
 */
export async function followNewsConsent(tx: Tx, { memberId, given, at }: Said): Promise<void> {
  await lockReader(tx, { memberId, now: at })
  await tx
    .updateTable('letters.reader')
    .set((e) => ({ hearsNews: given, revision: e('revision', '+', 1) }))
    .where('memberId', '=', memberId)
    .execute()
  const topics = listTopics()
    .filter(isNews)
    .map(({ key }) => key)
  if (given || topics.length === 0) return
  await tx
    .deleteFrom('letters.choice')
    .where('memberId', '=', memberId)
    .where('topic', 'in', topics)
    .where('manner', '!=', 'not-at-all')
    .execute()
  await dropWaiting(tx, { memberId, topics })
}
