import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { type DraftChange, lockDraft } from '../drafting/change.ts'

/** Throws a draft away for good, with all that was written in it. What is published stays. */
export function discardDraft(db: Db, { framework, by, at }: DraftChange): Promise<'discarded' | 'no-draft'> {
  return db.transaction().execute(async (tx) => {
    const id = await lockDraft(tx, framework)
    if (!id) return 'no-draft'
    await tx.deleteFrom('frameworks.draft').where('id', '=', id).execute()
    await recordAct(tx, { act: 'frameworks.discardDraft', by, on: { kind: 'draft', id }, at })
    return 'discarded'
  })
}
