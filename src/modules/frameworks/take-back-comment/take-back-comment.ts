import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Db } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'

/** Takes a member's own comment back: it is gone, with the answer to it. A second press finds it gone. */
export function takeBackComment(db: Db, { id, by, at }: { id: string; by: string; at: Date }): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('frameworks.comment')
      .where('id', '=', id)
      .where('authorId', '=', by)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) return
    await recordAct(tx, { act: 'frameworks.takeBackComment', by, on: { kind: 'comment', id }, at })
    await announce(tx, contentChanged)
  })
}
