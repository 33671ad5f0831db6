import { tell } from '#modules/letters/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { conversationAddress } from '../conversation.ts'
import { lockConversation } from '../queries.ts'
import { conversationTopic } from '../topic.ts'

type Ask = { conversationId: string; conclusion: string; by: string; at: Date }
export type Outcome = 'concluded' | 'reworded' | 'not-closed'

/**
 * Writes down what was concluded from a closed conversation, and tells members once. Nobody knows who voted, so all are
 * told who hear of conversations. Worded better later, it is told to nobody again.
 */
export function conclude(db: Db, { conversationId, conclusion, by, at }: Ask): Promise<Outcome> {
  return db.transaction().execute(async (tx) => {
    const conversation = await lockConversation(tx, conversationId)
    if (conversation.closedAt === null) return 'not-closed'
    await tx
      .updateTable('insights.conversation')
      .set({ conclusion, concludedAt: conversation.concludedAt ?? at })
      .where('id', '=', conversationId)
      .execute()
    const on = { kind: 'conversation', id: conversation.slug }
    await recordAct(tx, { act: 'insights.conclude', by, on, at })
    if (conversation.concludedAt !== null) return 'reworded'
    await tell(tx, {
      topic: conversationTopic,
      to: 'everybody',
      except: by,
      about: `concluded ${conversationId}`,
      title: `What we concluded: ${conversation.title}`,
      summary: `We had asked: ${conversation.question}\n${conclusion}`,
      href: conversationAddress(conversation),
      at,
    })
    return 'concluded'
  })
}
