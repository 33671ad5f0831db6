import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { isOpenFor } from '../meeting.ts'
import { lockMeeting } from '../meetings.ts'

type Sharing = { meetingId: string; memberId: string; shares: boolean; at: Date }

/**
 * Lets the others in a meeting see somebody's address, once all of them agreed to the same; or takes that back. What
 * somebody has seen already they have seen.
 */
export function shareAddress(
  db: Db,
  { meetingId, memberId, shares, at }: Sharing,
): Promise<'shared' | 'taken-back' | 'not-open'> {
  return db.transaction().execute(async (tx) => {
    const meeting = await lockMeeting(tx, { id: meetingId, memberId })
    if (!isOpenFor(meeting, memberId)) return 'not-open'
    const { numUpdatedRows } = await tx
      .updateTable('connect.meetingPerson')
      .set({ sharedAddressAt: shares ? at : null })
      .where('meetingId', '=', meetingId)
      .where('memberId', '=', memberId)
      .where('sharedAddressAt', shares ? 'is' : 'is not', null)
      .executeTakeFirst()
    const act = shares ? 'connect.shareAddress' : 'connect.keepAddress'
    if (numUpdatedRows > 0n) {
      await recordAct(tx, { act, by: memberId, on: { kind: 'meeting', id: meetingId }, at })
    }
    return shares ? 'shared' : 'taken-back'
  })
}
