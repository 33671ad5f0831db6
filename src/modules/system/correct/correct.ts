import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { organisationPlaced } from '../notices.ts'
import { holdForChange } from '../organisation-queries.ts'
import { findPart } from '../queries.ts'
import { orTaken } from '../taken.ts'

type Correcting = { id: string; name: string; partId: string; revision: number; by: string; at: Date }
export type CorrectOutcome = 'corrected' | 'changed-meanwhile' | 'merged' | 'name-taken' | 'not-offered'

/**
 * Gives an organisation its right name and its right part, and with that checks it; unless somebody changed it since
 * it was read. It was in that part all along, so everybody who stands there, or did, stands in that part.
 *
 * @throws NotFound when there is no such organisation.
 */
export function correct(db: Db, asked: Correcting): Promise<CorrectOutcome> {
  return orTaken(db.transaction().execute((tx) => correctWithin(tx, asked)))
}

async function correctWithin(
  tx: Tx,
  { id, name, partId, revision, by, at }: Correcting,
): Promise<CorrectOutcome> {
  const known = await holdForChange(tx, id)
  if (!known) throw new NotFound('organisation')
  if (known.mergedInto !== null) return 'merged'
  if (known.revision !== revision) return 'changed-meanwhile'
  const isMoved = known.partId !== partId
  if (isMoved) {
    const part = await findPart(tx, partId)
    if (!part?.hasOrganisations || part.retiredAt) return 'not-offered'
  }
  await tx
    .updateTable('system.organisation')
    .set({ name, partId, checkedAt: known.checkedAt ?? at, revision: revision + 1 })
    .where('id', '=', id)
    .execute()
  if (isMoved) await organisationPlaced.tell(tx, { id, partId })
  await recordAct(tx, { act: 'system.correct', by, on: { kind: 'organisation', id }, at })
  return 'corrected'
}
