import { startTopic } from '#modules/letters/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Day } from '#platform/day.ts'
import type { Tx } from '#platform/db.ts'
import { takesPart } from './participation.ts'
import { lockParticipation } from './participations.ts'
import { roundTopic } from './topic.ts'

type Whose = {
  campaignId: string
  memberId: string
  /** Who says so; null for whoever has a mail of theirs. */
  by: string | null
  at: Date
}

/**
 * Lets somebody sit out until a day, or until they say that they are back. A conversation that they are in stands: the
 * other counts on it.
 */
export async function pause(
  tx: Tx,
  { campaignId, memberId, until, by, at }: Whose & { until: Day | null },
): Promise<'paused' | 'no-part'> {
  const known = await lockParticipation(tx, { campaignId, memberId })
  if (!known || !takesPart(known)) return 'no-part'
  // Nobody could tell them whom they are to meet, whatever day they name: their letters, or a word, end it.
  if (known.pausedWithLetters) return 'paused'
  await tx
    .updateTable('connect.participation')
    .set({ pausedAt: at, pausedUntil: until, pausedWithLetters: false, revision: known.revision + 1 })
    .where('campaignId', '=', campaignId)
    .where('memberId', '=', memberId)
    .execute()
  await recordAct(tx, { act: 'connect.pause', by, on: { kind: 'campaign', id: campaignId }, at })
  return 'paused'
}

/** Lets somebody take part again who had paused; and lets them hear of it, be it that they had stopped its letters. */
export async function resume(
  tx: Tx,
  { campaignId, memberId, by, at }: Whose,
): Promise<'resumed' | 'no-part'> {
  const known = await lockParticipation(tx, { campaignId, memberId })
  if (!known || !takesPart(known)) return 'no-part'
  if (!known.pausedAt) return 'resumed'
  await tx
    .updateTable('connect.participation')
    .set({ pausedAt: null, pausedUntil: null, pausedWithLetters: false, revision: known.revision + 1 })
    .where('campaignId', '=', campaignId)
    .where('memberId', '=', memberId)
    .execute()
  await startTopic(tx, { topic: roundTopic, memberId, at })
  await recordAct(tx, { act: 'connect.resume', by, on: { kind: 'campaign', id: campaignId }, at })
  return 'resumed'
}
