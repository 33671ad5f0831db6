import { dayOf } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { closeConversation } from '../close-conversation.ts'

/** Closes the conversations whose last day is over. */
export async function closeOverdue(db: Db, { at, signal }: { at: Date; signal: AbortSignal }): Promise<void> {
  const over = await db
    .selectFrom('insights.conversation')
    .select('id')
    .where('openedAt', 'is not', null)
    .where('closedAt', 'is', null)
    .where('closesOn', '<', dayOf(at))
    .execute()
  for (const { id } of over) {
    if (signal.aborted) return
    await db.transaction().execute((tx) => closeConversation(tx, { conversationId: id, by: null, at }))
  }
}
