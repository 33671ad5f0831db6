import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { organisationUnmerged } from '../notices.ts'
import { holdForChange, listLeadingTo } from '../organisation-queries.ts'
import { holdOrganisation } from '../organisations.ts'
import { orTaken } from '../taken.ts'

type Unmerging = { id: string; by: string; at: Date }
export type UnmergeOutcome = 'unmerged' | 'not-merged' | 'name-taken'

/**
 * Takes a merge back: the organisation stands by itself again, and with it everybody who had named it. Who came to
 * the other one in the meantime stays there.
 */
export const unmerge = (db: Db, asked: Unmerging): Promise<UnmergeOutcome> =>
  orTaken(db.transaction().execute((tx) => unmergeWithin(tx, asked)))

async function unmergeWithin(tx: Tx, { id, by, at }: Unmerging): Promise<UnmergeOutcome> {
  const known = await holdForChange(tx, id)
  if (!known || known.mergedInto === null) return 'not-merged'
  // Where the other was merged itself since, people stand at the end of the way.
  const stood = await holdOrganisation(tx, known.mergedInto)
  await tx
    .updateTable('system.organisation')
    .set({ mergedInto: null, revision: known.revision + 1 })
    .where('id', '=', id)
    .execute()
  const led = await listLeadingTo(tx, id)
  if (stood) await organisationUnmerged.tell(tx, { back: { id, partId: known.partId }, led, from: stood.id })
  await recordAct(tx, { act: 'system.unmerge', by, on: { kind: 'organisation', id }, at })
  return 'unmerged'
}
