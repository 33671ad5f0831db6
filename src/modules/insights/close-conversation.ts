import { recordAct } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'
import { lockConversation } from './queries.ts'
import { scatterVotes } from './scatter-votes.ts'

/** `by`: the member who closes it; null for the house itself. */
type Closing = { conversationId: string; by: string | null; at: Date }

/** Closes a conversation for good: it takes nothing any more, and in which order people voted is forgotten. */
export async function closeConversation(tx: Tx, { conversationId, by, at }: Closing): Promise<boolean> {
  const conversation = await lockConversation(tx, conversationId)
  if (conversation.openedAt === null || conversation.closedAt !== null) return false
  await tx
    .updateTable('insights.conversation')
    .set({ closedAt: at })
    .where('id', '=', conversationId)
    .execute()
  await scatterVotes(tx, { conversationId, forgetsTurns: true })
  await recordAct(tx, { act: 'insights.close', by, on: { kind: 'conversation', id: conversation.slug }, at })
  return true
}
