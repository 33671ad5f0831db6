import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import type { Tag } from '../insight.ts'
import { addTags } from '../insights.ts'

type Ask = { insightId: string; tags: readonly Tag[]; among: readonly string[]; by: string; at: Date }

/**
 * Says of what an insight speaks, in the place of what was said before of these characteristics. What was said of the
 * behaviours of an earlier wording stays.
 */
export function tag(db: Db, { insightId, tags, among, by, at }: Ask): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('insights.tag')
      .where('insightId', '=', insightId)
      .where((e) => e.or([e('behaviourId', 'is', null), e('behaviourId', 'in', [...among, insightId])]))
      .execute()
    await addTags(tx, { insightId, tags, by, at })
    await recordAct(tx, { act: 'insights.tag', by, on: { kind: 'insight', id: insightId }, at })
  })
}
