import type { Post } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import { type DropOutcome, dropOut, type Wish } from './drop-out.ts'
import { lockMeeting } from './meetings.ts'

type Leaving = { meetingId: string; memberId: string; wish: Wish; by: string | null; post: Post; at: Date }

/** Takes somebody out of a meeting at their own wish. Of two presses at once, one does it. */
export function leaveMeeting(db: Db, { meetingId, memberId, ...rest }: Leaving): Promise<DropOutcome> {
  return db.transaction().execute(async (tx) => {
    const meeting = await lockMeeting(tx, { id: meetingId, memberId })
    return await dropOut(tx, { meeting, memberId, ...rest })
  })
}
