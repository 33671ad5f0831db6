import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { Conversation } from '../conversation.ts'
import { listConversations } from '../queries.ts'
import { findThemesNow, patienceMilliseconds, type ThemesNow } from '../themes-now.ts'

export type Found = { conversations: Conversation[]; of: Conversation | null; now: ThemesNow }

/**
 * Finds the themes of all that was said, or of one conversation; waits a second for them. Three queries.
 *
 * @throws NotFound where there is no such conversation.
 */
export async function find(db: Db, slug: string | undefined): Promise<Found> {
  const conversations = await listConversations(db, { withDrafts: false })
  const of = slug ? conversations.find((one) => one.slug === slug) : null
  if (of === undefined) throw new NotFound('conversation')
  const asked = { conversationId: of?.id ?? null, patience: patienceMilliseconds }
  return { conversations, of, now: await findThemesNow(db, asked) }
}
