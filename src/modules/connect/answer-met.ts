import { recordAct } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'
import { isOpenFor, type Met } from './meeting.ts'
import type { MeetingOfRound } from './meetings.ts'

type Answering = {
  meeting: MeetingOfRound
  memberId: string
  met: Met
  /** Who says so; null for whoever has a mail of theirs. */
  by: string | null
  at: Date
}

/** Keeps whether somebody says that they met: their own word, which they can change. Who calls it holds the meeting. */
export async function answerMet(
  tx: Tx,
  { meeting, memberId, met, by, at }: Answering,
): Promise<'answered' | 'not-open'> {
  if (!isOpenFor(meeting, memberId)) return 'not-open'
  const { numUpdatedRows } = await tx
    .updateTable('connect.meetingPerson')
    .set({ met, answeredAt: at })
    .where('meetingId', '=', meeting.id)
    .where('memberId', '=', memberId)
    .where((e) => e.or([e('met', 'is', null), e('met', '!=', met)]))
    .executeTakeFirst()
  if (numUpdatedRows > 0n) {
    await recordAct(tx, { act: 'connect.answer', by, on: { kind: 'meeting', id: meeting.id }, at })
  }
  return 'answered'
}
