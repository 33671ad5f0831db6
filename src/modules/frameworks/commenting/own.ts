import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { type CommentPlace, findComment } from './queries.ts'

/**
 * Finds a comment of this member's own.
 *
 * @throws NotFound where it is somebody else's: nobody is told whether there is one.
 */
export async function findOwnComment(
  db: Db,
  { framework, id, memberId }: { framework: string; id: string; memberId: string },
): Promise<CommentPlace> {
  const found = await findComment(db, { framework, id, reader: { id: memberId, isEditor: false } })
  if (found.authorId !== memberId) throw new NotFound('comment of yours')
  return found
}
