import { sql } from 'kysely'
import { findNames } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { Frame } from '../letter.tsx'
import { isOpenFor, othersIn } from '../meeting.ts'
import { lockMeeting, type MeetingOfRound } from '../meetings.ts'
import { writeLetters } from '../write-letters.ts'
import { offeredEmail } from './email.tsx'

type Offering = {
  meetingId: string
  memberId: string
  /** When each of the times begins. */
  startsAt: readonly Date[]
  minutes: number
  placeInWords: string
  config: Pick<Config, 'baseUrl'>
  at: Date
}

/** So many times at most stand in a meeting at once: more would be read by nobody. */
const mostTimes = 12

/** So many mails at most on times that one offers the others get within a day. */
export const mostMails = 2

/** `offered-quietly`: the others have had enough mail for the day, and see it on the page. */
export type OfferOutcome = 'offered' | 'offered-quietly' | 'offered-before' | 'not-open' | 'too-many'

/**
 * Offers the others in a meeting some times. They get one mail with all of them; and no more than two within a day: the
 * page shows all that were offered. The same time offered twice is there once.
 */
export function offer(db: Db, offering: Offering): Promise<OfferOutcome> {
  return db.transaction().execute(async (tx) => {
    const { meetingId, memberId, at } = offering
    const meeting = await lockMeeting(tx, { id: meetingId, memberId })
    if (!isOpenFor(meeting, memberId)) return 'not-open'
    const standing = await listStanding(tx, offering)
    const isThere = (time: Date) =>
      standing.some(
        ({ startsAt, minutes }) => startsAt.getTime() === time.getTime() && minutes === offering.minutes,
      )
    const fresh = [...new Map(offering.startsAt.map((time) => [time.getTime(), time])).values()]
      .filter((time) => !isThere(time))
      .toSorted((one, other) => one.getTime() - other.getTime())
    if (fresh.length === 0) return 'offered-before'
    if (standing.length + fresh.length > mostTimes) return 'too-many'
    const isQuiet = (await countOffersOfTheDay(tx, offering)) >= mostMails
    const id = await keep(tx, { ...offering, startsAt: fresh })
    const on = { kind: 'meeting', id: meetingId } as const
    await recordAct(tx, { act: 'connect.offerTime', by: memberId, on, at })
    if (isQuiet) return 'offered-quietly'
    await mailOthers(tx, { ...offering, startsAt: fresh, meeting, id })
    return 'offered'
  })
}

const listStanding = (tx: Tx, { meetingId, at }: Offering) =>
  tx
    .selectFrom('connect.slot')
    .select(['startsAt', 'minutes'])
    .where('meetingId', '=', meetingId)
    .where('withdrawnAt', 'is', null)
    .where('startsAt', '>', at)
    .execute()

/** How often they offered times in the last day, be it that they took them back: each was a mail. */
async function countOffersOfTheDay(tx: Tx, { meetingId, memberId, at }: Offering): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct offered_at)::int as count from connect.slot
    where meeting_id = ${meetingId} and offered_by = ${memberId}
      and offered_at > ${at}::timestamptz - interval '1 day'`.execute(tx)
  return rows[0]?.count ?? 0
}

async function keep(
  tx: Tx,
  { meetingId, memberId, startsAt, minutes, placeInWords, at }: Offering,
): Promise<string> {
  const rows = await tx
    .insertInto('connect.slot')
    .values(
      startsAt.map((time) => ({
        meetingId,
        offeredBy: memberId,
        offeredAt: at,
        minutes,
        placeInWords,
        startsAt: time,
      })),
    )
    .returning('id')
    .execute()
  return rows[0]?.id ?? ''
}

type Mailing = Offering & { meeting: MeetingOfRound; id: string }

async function mailOthers(tx: Tx, { meeting, id, memberId, config, at, ...offered }: Mailing): Promise<void> {
  const by = (await findNames(tx, [memberId])).get(memberId) ?? ''
  const letters = othersIn(meeting, memberId).map((other) => ({
    memberId: other.memberId,
    about: `${id}:${other.memberId}`,
    letter: (frame: Frame) => offeredEmail({ by, frame, ...offered }),
  }))
  await writeLetters(tx, { act: 'connect.offerTime', letters, config, at })
}
