import { recordAct } from '#platform/audit.ts'
import { dayOf } from '#platform/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import { wait } from '../drop-out.ts'
import { isPaused, takesPart } from '../participation.ts'
import { lockParticipation } from '../participations.ts'
import { isLookedIn, isUnderWay } from '../round.ts'
import { findStandings } from '../standings.ts'

type Waiting = { campaignId: string; roundId: string; memberId: string; at: Date }

export type WaitOutcome = 'waits' | 'waits-no-more' | 'not-under-way' | 'no-part' | 'paused' | 'in-meeting'

/**
 * Puts somebody among those who would like another match in a round that is under way: who was left out or let down,
 * who joined late, and who had skipped it and has time after all.
 */
export function askToWait(db: Db, waiting: Waiting): Promise<WaitOutcome> {
  return db.transaction().execute(async (tx) => {
    const { campaignId, roundId, memberId, at } = waiting
    const hindrance = await findHindrance(tx, waiting)
    if (hindrance) return hindrance
    await wait(tx, { roundId, memberIds: [memberId], at })
    await tx
      .deleteFrom('connect.skip')
      .where('roundId', '=', roundId)
      .where('memberId', '=', memberId)
      .execute()
    await recordAct(tx, { act: 'connect.wait', by: memberId, on: { kind: 'campaign', id: campaignId }, at })
    return 'waits'
  })
}

async function findHindrance(
  tx: Tx,
  { campaignId, roundId, memberId, at }: Waiting,
): Promise<WaitOutcome | undefined> {
  const round = await tx
    .selectFrom('connect.round')
    .select(['publishedAt', 'closedAt', 'endsOn'])
    .where('id', '=', roundId)
    .forShare()
    .executeTakeFirstOrThrow()
  const known = await lockParticipation(tx, { campaignId, memberId })
  if (!known || !takesPart(known)) return 'no-part'
  if (!isUnderWay(round) || !isLookedIn(round, dayOf(at))) return 'not-under-way'
  if (isPaused(known, dayOf(at))) return 'paused'
  const mine = (await findStandings(tx, { campaignId, memberId })).get(roundId)
  return mine?.isMeetingOpen ? 'in-meeting' : undefined
}

/** Takes somebody out of those who wait; who was found somebody already has them. */
export function stopWaiting(db: Db, { campaignId, roundId, memberId, at }: Waiting): Promise<WaitOutcome> {
  return db.transaction().execute(async (tx): Promise<WaitOutcome> => {
    const { numDeletedRows } = await tx
      .deleteFrom('connect.waiting')
      .where('roundId', '=', roundId)
      .where('memberId', '=', memberId)
      .where('matchedAt', 'is', null)
      .executeTakeFirst()
    if (numDeletedRows > 0n) {
      const on = { kind: 'campaign', id: campaignId }
      await recordAct(tx, { act: 'connect.stopWaiting', by: memberId, on, at })
    }
    return 'waits-no-more'
  })
}
