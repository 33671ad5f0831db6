import { findNames } from '#modules/people/index.ts'
import { dayOf } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { hashToken } from '#platform/secret.ts'
import type { Met } from '../meeting.ts'
import { isOpenFor, othersIn } from '../meeting.ts'
import { findMeeting } from '../meetings.ts'
import { isPaused, takesPart } from '../participation.ts'
import { findParticipation } from '../participations.ts'
import { isLookedIn } from '../round.ts'
import { findStandings, type RoundStanding } from '../standings.ts'

/** Whose mail it is, and about which meeting. */
export type Answerer = { meetingId: string; memberId: string; campaignId: string }

/** What somebody can answer from a mail: no more of anybody than the mail said. */
export type Answerable = {
  names: readonly string[]
  theme: string
  met: Met | null
  isOpen: boolean
  /** The round is over, so nobody is looked for any more. */
  isClosed: boolean
  /** Somebody else is looked for in this round. */
  isLooked: boolean
  hasMet: boolean
  isPaused: boolean
  /** The house paused them, having heard nothing of them. */
  isResting: boolean
  goesOn: boolean
  campaign: { slug: string; title: string }
  /** How its reader stands in the round, where they are not in the conversation any more. */
  standing: RoundStanding | undefined
}

/**
 * Finds whose word from a mail this is.
 *
 * @throws NotFound where it is none, or of somebody who is not here any more.
 */
export async function findAnswerer(db: Db, token: string | undefined): Promise<Answerer> {
  const row = await db
    .selectFrom('connect.meetingPerson as person')
    .innerJoin('connect.meeting as meeting', 'meeting.id', 'person.meetingId')
    .innerJoin('connect.round as round', 'round.id', 'meeting.roundId')
    .select(['person.meetingId', 'person.memberId', 'round.campaignId'])
    .where('person.tokenHash', '=', hashToken(token ?? ''))
    .where('person.introducedAt', 'is not', null)
    .executeTakeFirst()
  if (!row) throw new NotFound('link')
  return row
}

/** Finds what can be answered. */
export async function findAnswerable(db: Db, answerer: Answerer, now: Date): Promise<Answerable> {
  const { meetingId, memberId, campaignId } = answerer
  const meeting = await findMeeting(db, { id: meetingId, memberId })
  const others = othersIn(meeting, memberId).map((person) => person.memberId)
  const names = await findNames(db, others)
  const standings = await findStandings(db, { campaignId, memberId })
  const participation = await findParticipation(db, { campaignId, memberId })
  return {
    names: others.flatMap((id) => names.get(id) ?? []),
    theme: meeting.theme,
    met: meeting.people.find((person) => person.memberId === memberId)?.met ?? null,
    isOpen: isOpenFor(meeting, memberId),
    isClosed: meeting.closedAt !== null,
    isLooked: isLookedIn(meeting, dayOf(now)),
    hasMet: meeting.people.some(({ met }) => met === 'met'),
    isPaused: participation !== undefined && isPaused(participation, dayOf(now)),
    isResting: participation !== undefined && takesPart(participation) && participation.isResting,
    goesOn: others.length > 1,
    campaign: { slug: meeting.campaignSlug, title: meeting.campaignTitle },
    standing: standings.get(meeting.roundId),
  }
}
