import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import type { Changing } from './form.ts'

type Ask = { campaign: { id: string; slug: string }; answers: Changing; by: string; at: Date }

/** Changes what a campaign is called and what it says of itself. Whoever changed it meanwhile is not overwritten. */
export function change(db: Db, { campaign, answers, by, at }: Ask): Promise<'changed' | 'changed-meanwhile'> {
  const { revision, ...said } = answers
  return db.transaction().execute(async (tx) => {
    const changed = await tx
      .updateTable('connect.campaign')
      .set({ ...said, revision: revision + 1 })
      .where('id', '=', campaign.id)
      .where('revision', '=', revision)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) return 'changed-meanwhile'
    await recordAct(tx, { act: 'connect.change', by, on: { kind: 'campaign', id: campaign.slug }, at })
    return 'changed'
  })
}
