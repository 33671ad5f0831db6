import { sql } from 'kysely'
import { findNames } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { isOpenFor, othersIn } from '../meeting.ts'
import { lockMeeting } from '../meetings.ts'
import { writeLetters } from '../write-letters.ts'
import { offeredEmail } from './email.tsx'

type Offering = {
  meetingId: string
  memberId: string
  startsAt: Date
  minutes: number
  placeInWords: string
  config: Pick<Config, 'baseUrl'>
  at: Date
}

/** So many times at most stand in a meeting at once: more would be read by nobody. */
const mostTimes = 12

export type OfferOutcome = 'offered' | 'not-open' | 'too-many'

/**
 * Offers the others in a meeting a time. They get a mail, but no second one within the hour: the page shows
 * all of them. The same time offered twice is there once.
 */
export function offer(db: Db, { meetingId, memberId, config, at, ...time }: Offering): Promise<OfferOutcome> {
  return db.transaction().execute(async (tx) => {
    const meeting = await lockMeeting(tx, { id: meetingId, memberId })
    if (!isOpenFor(meeting, memberId)) return 'not-open'
    const offered = await tx
      .selectFrom('connect.slot')
      .select(['startsAt', 'minutes', 'offeredBy'])
      .where('meetingId', '=', meetingId)
      .where('withdrawnAt', 'is', null)
      .where('startsAt', '>', at)
      .execute()
    const isThere = offered.some(
      ({ startsAt, minutes }) => startsAt.getTime() === time.startsAt.getTime() && minutes === time.minutes,
    )
    if (isThere) return 'offered'
    if (offered.length >= mostTimes) return 'too-many'
    const { isLater } = await tx
      .selectNoFrom(
        sql<boolean>`exists (select from connect.slot where meeting_id = ${meetingId}
          and offered_by = ${memberId} and offered_at > ${at}::timestamptz - interval '1 hour')`.as(
          'isLater',
        ),
      )
      .executeTakeFirstOrThrow()
    const { id } = await tx
      .insertInto('connect.slot')
      .values({ meetingId, offeredBy: memberId, offeredAt: at, ...time })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordAct(tx, {
      act: 'connect.offerTime',
      by: memberId,
      on: { kind: 'meeting', id: meetingId },
      at,
    })
    if (isLater) return 'offered'
    const by = (await findNames(tx, [memberId])).get(memberId) ?? ''
    const letters = othersIn(meeting, memberId).map((other) => ({
      memberId: other.memberId,
      about: `${id}:${other.memberId}`,
      letter: (frame: Parameters<typeof offeredEmail>[0]['frame']) =>
        offeredEmail({ by, meetingId, frame, ...time }),
    }))
    await writeLetters(tx, { act: 'connect.offerTime', letters, config, at })
    return 'offered'
  })
}
