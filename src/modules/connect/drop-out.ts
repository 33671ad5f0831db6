import { sql } from 'kysely'
import type { Post } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import { dayOf } from '#platform/day.ts'
import type { Tx } from '#platform/db.ts'
import { isBehind, isOpenFor, othersIn } from './meeting.ts'
import type { MeetingOfRound } from './meetings.ts'
import { isLookedIn } from './round.ts'
import { tellGone } from './tell-gone.ts'

/**
 * `skip`: not this round; `another`: somebody else in this round; `left`: they leave the campaign, or the house;
 * `behind`: only a conversation that took place, or whose round is over.
 */
export type Wish = 'skip' | 'another' | 'left' | 'behind'

type Dropping = {
  meeting: MeetingOfRound
  memberId: string
  wish: Wish
  /** Who says so; null for whoever has a mail of theirs. */
  by: string | null
  post: Post
  at: Date
}

export type DropOutcome = 'dropped-out' | 'not-open' | 'met-already'

/**
 * Takes somebody out of a meeting. Of a trio the other two go on. Of a pair the other is told kindly and without a
 * reason, comes first in the next round, and waits for somebody else in this one. What is behind them they leave in
 * silence: nobody writes to them there any more. Whoever calls it holds the meeting.
 */
export async function dropOut(tx: Tx, dropping: Dropping): Promise<DropOutcome> {
  const { meeting, memberId, wish, by, at } = dropping
  if (!isOpenFor(meeting, memberId)) return 'not-open'
  const leavesAnyway = wish === 'behind' || wish === 'left'
  if (isBehind(meeting) && !leavesAnyway) return meeting.closedAt ? 'not-open' : 'met-already'
  if (!isBehind(meeting) && wish === 'behind') return 'not-open'
  await tx
    .updateTable('connect.meetingPerson')
    .set({ droppedOutAt: at })
    .where('meetingId', '=', meeting.id)
    .where('memberId', '=', memberId)
    .execute()
  if (!isBehind(meeting)) await letOthersKnow(tx, dropping)
  await recordAct(tx, { act: 'connect.dropOut', by, on: { kind: 'meeting', id: meeting.id }, at })
  return 'dropped-out'
}

/** Does what it means for the others, and for who is to meet whom, that somebody takes no part in a meeting. */
async function letOthersKnow(tx: Tx, dropping: Dropping): Promise<void> {
  const { meeting, memberId, wish, at } = dropping
  // Who asked for somebody else is never introduced to the same person again; who only had no time may be.
  if (wish !== 'another') await cancelTies(tx, { meetingId: meeting.id, memberId, at })
  if (wish === 'another' && isLookedIn(meeting, dayOf(at))) {
    await wait(tx, { roundId: meeting.roundId, memberIds: [memberId], at })
  }
  if (wish === 'skip') {
    await tx
      .insertInto('connect.skip')
      .values({ roundId: meeting.roundId, memberId, skippedAt: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const others = othersIn(meeting, memberId).map((person) => person.memberId)
  if (others.length < 2) await cancel(tx, { ...dropping, others })
  else if (meeting.starterId === memberId) {
    const [starterId = null] = others
    await tx.updateTable('connect.meeting').set({ starterId }).where('id', '=', meeting.id).execute()
  }
  await tellGone(tx, { ...dropping, others })
}

type Tied = { meetingId: string; memberId: string; at: Date }

const cancelTies = (tx: Tx, { meetingId, memberId, at }: Tied) =>
  tx
    .updateTable('connect.tie')
    .set({ cancelledAt: at })
    .where('meetingId', '=', meetingId)
    .where((e) => e.or([e('oneId', '=', memberId), e('otherId', '=', memberId)]))
    .where('cancelledAt', 'is', null)
    .execute()

async function cancel(tx: Tx, { meeting, wish, others, at }: Dropping & { others: readonly string[] }) {
  await tx
    .updateTable('connect.meeting')
    .set((e) => ({
      cancelledAt: at,
      cancelledWhy: wish === 'left' ? 'left' : 'dropped-out',
      calendarSequence: e('calendarSequence', '+', 1),
    }))
    .where('id', '=', meeting.id)
    .execute()
  if (others.length === 0) return
  await tx
    .insertInto('connect.owed')
    .values(
      others.map((memberId) => ({
        roundId: meeting.roundId,
        memberId,
        because: 'let-down',
        since: at,
        toldAt: at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  if (isLookedIn(meeting, dayOf(at))) await wait(tx, { roundId: meeting.roundId, memberIds: others, at })
}

/** Puts people among those who wait for another match in a round, be it once more. */
export async function wait(
  tx: Tx,
  { roundId, memberIds, at }: { roundId: string; memberIds: readonly string[]; at: Date },
): Promise<void> {
  await tx
    .insertInto('connect.waiting')
    .values(memberIds.map((memberId) => ({ roundId, memberId, since: at })))
    .onConflict((conflict) =>
      conflict
        .columns(['roundId', 'memberId'])
        .doUpdateSet({ since: sql`excluded.since`, matchedAt: null })
        .where('connect.waiting.matchedAt', 'is not', null),
    )
    .execute()
}
