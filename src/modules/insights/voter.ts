import { confidentialKey } from '#modules/diversity/index.ts'
import type { Db } from '#platform/db.ts'
import { keyedHash } from '#platform/secret.ts'

const purpose = 'insights vote'

/** A member in a conversation. */
export type InConversation = { conversationId: string; memberId: string }

/**
 * The word under which a member votes in a conversation: another one in each, made by a key that lies outside the
 * database. Who has the database alone can neither tell whose a vote is nor put a member's two conversations together.
 */
export async function voterOf(db: Db, { conversationId, memberId }: InConversation): Promise<Buffer> {
  const [one] = await votersOf(db, { conversationIds: [conversationId], memberId })
  if (!one) throw new Error('A member in one conversation has one word')
  return one
}

/** The words under which a member votes, or would, in each of some conversations, in their order. One query. */
export async function votersOf(
  db: Db,
  { conversationIds, memberId }: { conversationIds: readonly string[]; memberId: string },
): Promise<Buffer[]> {
  const key = await confidentialKey(db, purpose)
  return conversationIds.map((id) => keyedHash(key, purpose, `${id}\0${memberId}`))
}
