import { type DecisionSummary, listDecisionsById } from '#modules/governance/index.ts'
import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'

type Asked = { eventId: string; viewer: Pick<Viewer, 'id'> | null }

/** Lists what was decided at an event, as far as this reader may read it. Two queries at most. */
export async function listDecisionsOf(db: Db, { eventId, viewer }: Asked): Promise<DecisionSummary[]> {
  const rows = await db
    .selectFrom('events.decision')
    .select('decisionId')
    .where('eventId', '=', eventId)
    .execute()
  return await listDecisionsById(db, { ids: rows.map(({ decisionId }) => decisionId), viewer })
}
