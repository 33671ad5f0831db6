import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { Decision, Dissent } from '../decision.ts'
import { findDecision } from '../queries.ts'

type Asked = { number: string; dissentId: string | undefined; viewer: { id: string } }

/**
 * Finds a dissent that stands on record under its reader's name, and the decision that it is about.
 *
 * @throws NotFound where there is none, or it is somebody else's.
 */
export async function findOwnDissent(
  db: Db,
  { number, dissentId, viewer }: Asked,
): Promise<{ decision: Decision; dissent: Dissent }> {
  const decision = await findDecision(db, { number, viewer })
  const dissent = decision.dissent.find(({ id, isOwn }) => id === dissentId && isOwn)
  if (!dissent) throw new NotFound('dissent')
  return { decision, dissent }
}
