import { tell } from '#modules/letters/index.ts'
import { recordAct } from '#platform/audit.ts'
import { type Day, dayOf } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { settleParts } from '../part-class.ts'
import { lockConversation } from '../queries.ts'
import { conversationTopic } from '../topic.ts'
import { openedLetter } from './letter.ts'

type Ask = { conversationId: string; by: string; at: Date }
export type Outcome = 'opened' | 'open-already' | 'no-rules' | 'day-is-past'

/**
 * Opens a conversation: members see it, say what they think and vote, and are told by one letter. As what each part of
 * the system counts is settled here. Without rules that everybody can read it is not opened.
 */
export function open(db: Db, { conversationId, by, at }: Ask): Promise<Outcome> {
  return db.transaction().execute(async (tx) => {
    const conversation = await lockConversation(tx, conversationId)
    const outcome = whyNot(conversation, dayOf(at))
    if (outcome) return outcome
    await settleParts(tx, { conversationId, threshold: conversation.threshold })
    await tx
      .updateTable('insights.conversation')
      .set({ openedAt: at })
      .where('id', '=', conversationId)
      .execute()
    await recordAct(tx, { act: 'insights.open', by, on: { kind: 'conversation', id: conversation.slug }, at })
    const letter = openedLetter(conversation)
    const about = `opened ${conversationId}`
    await tell(tx, { topic: conversationTopic, to: 'everybody', except: by, about, ...letter, at })
    return 'opened'
  })
}

type Stands = { openedAt: Date | null; moderationRules: string; closesOn: Day }

/** Why it cannot be opened; null where it can. */
export function whyNot({ openedAt, moderationRules, closesOn }: Stands, today: Day): Outcome | null {
  if (openedAt !== null) return 'open-already'
  if (moderationRules.trim() === '') return 'no-rules'
  return closesOn < today ? 'day-is-past' : null
}
