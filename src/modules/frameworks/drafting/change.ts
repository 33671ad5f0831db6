import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'

/** Who changes which framework's draft, and when. */
export type DraftChange = { framework: string; by: string; at: Date }

/** The draft was published or thrown away before the change arrived. */
export type NoDraft = { outcome: 'no-draft' }
export const noDraft: NoDraft = { outcome: 'no-draft' }

type Verb = 'editCharacteristic' | 'describeDraft' | 'arrangeDraft'

/**
 * Changes a draft in one transaction that has it for itself: `work` says whether it changed anything, and only
 * then is the change counted and written down.
 */
export function changeDraft<Outcome extends { outcome: string }>(
  db: Db,
  { framework, by, at, act }: DraftChange & { act: Verb },
  work: (tx: Tx, draftId: string) => Promise<Outcome>,
): Promise<Outcome | NoDraft> {
  return db.transaction().execute(async (tx) => {
    const draftId = await lockDraft(tx, framework)
    if (!draftId) return noDraft
    const done = await work(tx, draftId)
    if (done.outcome !== 'changed') return done
    await tx
      .updateTable('frameworks.draft')
      .set((expression) => ({
        revision: expression('revision', '+', 1),
        changedAt: at,
        changedBy: by,
      }))
      .where('id', '=', draftId)
      .execute()
    await recordAct(tx, { act: `frameworks.${act}`, by, on: { kind: 'draft', id: draftId }, at })
    return done
  })
}

/** Keeps everybody else from changing the draft until the transaction ends. Null where there is none. */
export async function lockDraft(tx: Tx, framework: string): Promise<string | null> {
  const row = await tx
    .selectFrom('frameworks.draft')
    .select('id')
    .where('frameworkSlug', '=', framework)
    .forUpdate()
    .executeTakeFirst()
  return row?.id ?? null
}
