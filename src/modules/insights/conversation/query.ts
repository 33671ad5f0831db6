import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { type Conversation, isDraft } from '../conversation.ts'
import { mayOrganise } from '../looks-after.ts'
import {
  countStatements,
  findConversation,
  findOpenedConversation,
  type StatementCounts,
} from '../queries.ts'

export type Found = {
  conversation: Conversation
  counts: StatementCounts
  /** How many statements its reader has said. */
  own: number
}

/**
 * Finds a conversation for its reader. Three queries.
 *
 * @throws NotFound while it is being prepared, but for organisers.
 */
export async function find(
  db: Db,
  { slug, viewer }: { slug: string | undefined; viewer: Viewer },
): Promise<Found> {
  const conversation = mayOrganise(viewer)
    ? await findConversation(db, slug)
    : await findOpenedConversation(db, slug)
  const counts = isDraft(conversation)
    ? { in: 0, waiting: 0, reword: 0, reported: 0 }
    : await countStatements(db, { conversationId: conversation.id, readerId: viewer.id })
  const { own } = await db
    .selectFrom('insights.statement')
    .select((e) => e.fn.countAll<number>().as('own'))
    .where('conversationId', '=', conversation.id)
    .where('authorId', '=', viewer.id)
    .executeTakeFirstOrThrow()
  return { conversation, counts, own }
}
