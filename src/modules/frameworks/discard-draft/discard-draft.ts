import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { type DraftChange, lockDraft } from '../drafting/change.ts'
import { forgetUnbrought } from '../follow-erasing.ts'

export type DiscardOutcome = 'discarded' | 'no-draft' | 'changed-meanwhile'

/**
 * Throws a draft away for good, with all that was written in it. What is published stays.
 *
 * Only what the editor saw is thrown away: a draft that somebody changed since that `revision` stays.
 */
export function discardDraft(
  db: Db,
  { framework, revision, by, at }: DraftChange & { revision: number },
): Promise<DiscardOutcome> {
  return db.transaction().execute(async (tx) => {
    const id = await lockDraft(tx, framework)
    if (!id) return 'no-draft'
    const isSeen = await tx
      .selectFrom('frameworks.draft')
      .select('id')
      .where('id', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst()
    if (!isSeen) return 'changed-meanwhile'
    await forgetUnbrought(tx, { draftId: id })
    await tx.deleteFrom('frameworks.draft').where('id', '=', id).execute()
    await recordAct(tx, { act: 'frameworks.discardDraft', by, on: { kind: 'draft', id }, at })
    return 'discarded'
  })
}
