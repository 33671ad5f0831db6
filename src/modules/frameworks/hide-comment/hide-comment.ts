import { tell } from '#modules/letters/index.ts'
import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Db } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { addressOfComment } from '../commenting/address.ts'
import type { CommentPlace } from '../commenting/queries.ts'
import { answersTopic } from '../topics.ts'

type Hiding = { framework: string; comment: CommentPlace; by: string; at: Date }

/**
 * Hides a comment from members, with a reason that its author is told: once, however often it is hidden and shown.
 * Of two who press at once, the first one's reason stands.
 */
export function hideComment(
  db: Db,
  { framework, comment, why, by, at }: Hiding & { why: string },
): Promise<void> {
  const { id, authorId } = comment
  return db.transaction().execute(async (tx) => {
    const hidden = await tx
      .updateTable('frameworks.comment')
      .set((expression) => ({
        hiddenWhy: why,
        hiddenBy: by,
        hiddenAt: at,
        toldAt: expression.fn.coalesce('toldAt', expression.val(at)),
      }))
      .where('id', '=', id)
      .where('hiddenAt', 'is', null)
      .returning('toldAt')
      .executeTakeFirst()
    if (!hidden) return
    await recordAct(tx, { act: 'frameworks.hideComment', by, on: { kind: 'comment', id }, at })
    await announce(tx, contentChanged)
    await tell(tx, {
      topic: answersTopic,
      to: [authorId],
      except: by,
      about: `${id}:hidden`,
      title: 'An editor hid your comment',
      summary: `Why: ${why}\nYou and the editors can still read it. You may change it and ask for it to be shown.`,
      // It is an address of this house.
      href: addressOfComment(framework, comment) as `/${string}`,
      at,
    })
  })
}

/** Lets members read a hidden comment again. */
export function showComment(db: Db, { comment: { id }, by, at }: Omit<Hiding, 'framework'>): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('frameworks.comment')
      .set({ hiddenWhy: '', hiddenBy: null, hiddenAt: null })
      .where('id', '=', id)
      .where('hiddenAt', 'is not', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return
    await recordAct(tx, { act: 'frameworks.showComment', by, on: { kind: 'comment', id }, at })
    await announce(tx, contentChanged)
  })
}
