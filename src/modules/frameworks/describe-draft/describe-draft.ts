import { findLastActor } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { changeDraft, type DraftChange, type NoDraft } from '../drafting/change.ts'
import type { DraftHead } from '../drafting/draft.ts'
import { headOf } from './form.ts'

type Description = DraftChange & { began: DraftHead | null; head: DraftHead }

/**
 * `changed-meanwhile`: another editor (`by`) saved other words since this one began. `label-taken`: a version of this
 * framework is published under it. Nothing was written then.
 */
export type DescribeOutcome =
  | { outcome: 'changed' | 'same' | 'label-taken' }
  | { outcome: 'changed-meanwhile'; saved: DraftHead; by: string | null }
  | NoDraft

/** Saves what a draft says of the version as a whole, unless another editor did since this one began. */
export function describeDraft(db: Db, { began, head, ...change }: Description): Promise<DescribeOutcome> {
  return changeDraft<Exclude<DescribeOutcome, NoDraft>>(
    db,
    { ...change, act: 'describeDraft' },
    async (tx, draftId) => {
      const saved = await tx
        .selectFrom('frameworks.draft')
        .selectAll()
        .where('id', '=', draftId)
        .executeTakeFirstOrThrow()
      if (await isPublished(tx, change.framework, head.label)) return { outcome: 'label-taken' }
      if (isSame(saved, head)) return { outcome: 'same' }
      if (!began || !isSame(saved, began)) {
        // Others may have changed the draft since in its characteristics: they did not write this.
        const act = { act: 'frameworks.describeDraft', on: { kind: 'draft', id: draftId } } as const
        const by = await findLastActor(tx, act)
        return { outcome: 'changed-meanwhile', saved: headOf(saved), by }
      }
      await tx
        .updateTable('frameworks.draft')
        .set({ ...head, feedback: [...head.feedback] })
        .where('id', '=', draftId)
        .execute()
      return { outcome: 'changed' }
    },
  )
}

const isSame = (one: DraftHead, other: DraftHead) =>
  JSON.stringify(headOf(one)) === JSON.stringify(headOf(other))

const isPublished = async (tx: Tx, framework: string, label: string) =>
  (await tx
    .selectFrom('frameworks.version as version')
    .innerJoin('frameworks.framework as framework', 'framework.id', 'version.frameworkId')
    .where('framework.slug', '=', framework)
    .where('version.label', '=', label)
    .select('version.id')
    .executeTakeFirst()) !== undefined
