import { startTopic } from '#modules/letters/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { leaveMeetings } from '../leave-meetings.ts'
import { takesPart } from '../participation.ts'
import { lockParticipation } from '../participations.ts'
import { roundTopic } from '../topic.ts'

type Whose = { campaignId: string; memberId: string; at: Date }

/** Takes somebody out of a campaign. Whoever was to meet them is told, and we look for somebody else for them. */
export function leave(
  db: Db,
  { campaignId, memberId, config, at }: Whose & { config: Config },
): Promise<'left' | 'no-part'> {
  return db.transaction().execute(async (tx) => {
    const known = await lockParticipation(tx, { campaignId, memberId })
    if (!known || !takesPart(known)) return 'no-part'
    await tx
      .updateTable('connect.participation')
      .set({ leftAt: at, revision: known.revision + 1 })
      .where('campaignId', '=', campaignId)
      .where('memberId', '=', memberId)
      .execute()
    await leaveMeetings(tx, { memberId, campaignId, post: config, at })
    await recordAct(tx, { act: 'connect.leave', by: memberId, on: { kind: 'campaign', id: campaignId }, at })
    return 'left'
  })
}

/** Takes somebody in again who has left, with all that they had said. A conversation that they left stays left. */
export function comeBack(db: Db, { campaignId, memberId, at }: Whose): Promise<'back' | 'not-open'> {
  return db.transaction().execute(async (tx) => {
    const known = await lockParticipation(tx, { campaignId, memberId })
    const open = await tx
      .selectFrom('connect.campaign')
      .select('id')
      .where('id', '=', campaignId)
      .where('openedAt', 'is not', null)
      .where('endedAt', 'is', null)
      .forShare()
      .executeTakeFirst()
    if (!known || !open) return 'not-open'
    if (takesPart(known)) return 'back'
    await tx
      .updateTable('connect.participation')
      .set({ leftAt: null, revision: known.revision + 1 })
      .where('campaignId', '=', campaignId)
      .where('memberId', '=', memberId)
      .execute()
    await startTopic(tx, { topic: roundTopic, memberId, at })
    await recordAct(tx, { act: 'connect.join', by: memberId, on: { kind: 'campaign', id: campaignId }, at })
    return 'back'
  })
}
