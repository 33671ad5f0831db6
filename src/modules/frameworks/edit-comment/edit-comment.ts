import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { findQuoted } from '../commenting/anchor.ts'
import type { CommentAnswers } from '../commenting/form.ts'

type Editing = CommentAnswers & { comment: { id: string; textThen: string }; by: string; at: Date }

/** Lets an author say otherwise what they noted, or of other words. Readers see that it was changed. */
export async function editComment(
  db: Db,
  { comment, quoted, words, attribution, by, at }: Editing,
): Promise<{ outcome: 'changed' | 'not-quoted' }> {
  const place = quoted === '' ? { quoted: '', startAt: 0 } : findQuoted(comment.textThen, quoted)
  if (!place) return { outcome: 'not-quoted' }
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('frameworks.comment')
      .set({ ...place, words, attribution, editedAt: at })
      .where('id', '=', comment.id)
      .where('authorId', '=', by)
      .execute()
    await recordAct(tx, { act: 'frameworks.editComment', by, on: { kind: 'comment', id: comment.id }, at })
  })
  return { outcome: 'changed' }
}
