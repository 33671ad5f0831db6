import type { Db } from '#platform/db.ts'
import { lockDraft } from '../drafts.ts'

/** Throws away what somebody has answered in this browser, with every link to it. Twice is as good as once. */
export function discard(db: Db, { browser, at }: { browser: Buffer; at: Date }): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const draft = await lockDraft(tx, { browser, at })
    if (draft) await tx.deleteFrom('interest.draft').where('id', '=', draft.id).execute()
    await tx.deleteFrom('interest.browser').where('browserHash', '=', browser).execute()
  })
}
