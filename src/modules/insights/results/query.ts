import type { Db } from '#platform/db.ts'
import type { Conversation } from '../conversation.ts'

/** Whether as many have voted as are told of: then the results are being worked out, which takes a minute. */
export async function haveEnoughVoted(db: Db, { id, threshold }: Conversation): Promise<boolean> {
  const { voters } = await db
    .selectFrom('insights.voter')
    .select((e) => e.fn.countAll<number>().as('voters'))
    .where('conversationId', '=', id)
    .executeTakeFirstOrThrow()
  return Number(voters) >= threshold
}
