import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'

type Ask = { statementId: string; versionId: string; because: string; by: string; at: Date }

/** Says why a statement did not change a wording, so that nobody is left without an answer. The last one holds. */
export function leaveUnchanged(db: Db, { statementId, versionId, because, by, at }: Ask): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const said = { because, decidedBy: by, decidedAt: at }
    await tx
      .insertInto('insights.unchanged')
      .values({ statementId, versionId, ...said })
      .onConflict((conflict) => conflict.columns(['statementId', 'versionId']).doUpdateSet(said))
      .execute()
    const on = { kind: 'statement', id: statementId }
    await recordAct(tx, { act: 'insights.leaveUnchanged', by, on, at })
  })
}
