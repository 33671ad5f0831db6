import { forgetNews } from '#modules/letters/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { suggestedTopic } from '../topics.ts'

/** Lets an author take a suggestion back while it waits; `closed`: it was decided, or withdrawn, already. */
export function withdrawSuggestion(
  db: Db,
  { id, by, at }: { id: string; by: string; at: Date },
): Promise<{ outcome: 'withdrawn' | 'closed' }> {
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('frameworks.suggestion')
      .set({ status: 'withdrawn', closedAt: at })
      .where('id', '=', id)
      .where('authorId', '=', by)
      .where('status', '=', 'open')
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return { outcome: 'closed' }
    await forgetNews(tx, { topic: suggestedTopic, about: [id] })
    await recordAct(tx, { act: 'frameworks.withdrawSuggestion', by, on: { kind: 'suggestion', id }, at })
    return { outcome: 'withdrawn' }
  })
}
