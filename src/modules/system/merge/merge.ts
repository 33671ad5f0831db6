import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { organisationMerged } from '../notices.ts'
import { holdForChange } from '../organisation-queries.ts'

type Merging = { id: string; into: string; by: string; at: Date }
export type MergeOutcome = 'merged' | 'merged-already' | 'into-merged' | 'into-itself' | 'not-there'

/**
 * Makes two organisations that are one into one: everybody who stands in the first stands in the second, and its name
 * leads there from now on.
 *
 * Both are held, in one order for all, so that two who merge them into each other do not end in a circle, and who
 * names one of them at this moment comes before or after.
 */
export function merge(db: Db, { id, into, by, at }: Merging): Promise<MergeOutcome> {
  return db.transaction().execute(async (tx) => {
    if (id === into) return 'into-itself'
    const held = new Map<string, Awaited<ReturnType<typeof holdForChange>>>()
    for (const each of [id, into].toSorted()) held.set(each, await holdForChange(tx, each))
    const [one, other] = [held.get(id), held.get(into)]
    if (!one || !other) return 'not-there'
    if (one.mergedInto !== null) return 'merged-already'
    if (other.mergedInto !== null) return 'into-merged'
    await tx
      .updateTable('system.organisation')
      .set({ mergedInto: into, revision: one.revision + 1 })
      .where('id', '=', id)
      .execute()
    // Whoever merges into it has looked at it.
    await tx
      .updateTable('system.organisation')
      .set({ checkedAt: other.checkedAt ?? at, revision: other.revision + 1 })
      .where('id', '=', into)
      .execute()
    await organisationMerged.tell(tx, { from: id, into: { id: into, partId: other.partId } })
    await recordAct(tx, { act: 'system.merge', by, on: { kind: 'organisation', id }, at })
    return 'merged'
  })
}
