import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { type ConversationAnswers, valuesOf } from '../conversation-form.ts'
import { lockConversation } from '../queries.ts'

type Ask = {
  conversation: { id: string; slug: string }
  answers: ConversationAnswers
  revision: number
  by: string
  at: Date
}
export type Outcome = 'changed' | 'changed-meanwhile' | 'opened-meanwhile'

/** Changes a conversation that is not open yet. Whoever changed it meanwhile is not overwritten. */
export function changeConversation(
  db: Db,
  { conversation, answers, revision, by, at }: Ask,
): Promise<Outcome> {
  return db.transaction().execute(async (tx) => {
    const held = await lockConversation(tx, conversation.id)
    if (held.openedAt !== null) return 'opened-meanwhile'
    if (held.revision !== revision) return 'changed-meanwhile'
    await tx
      .updateTable('insights.conversation')
      .set({ ...valuesOf(answers), revision: revision + 1 })
      .where('id', '=', conversation.id)
      .execute()
    const on = { kind: 'conversation', id: conversation.slug }
    await recordAct(tx, { act: 'insights.changeConversation', by, on, at })
    return 'changed'
  })
}
