import { sql } from 'kysely'
import type { Day } from '#platform/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { Meeting, MeetingPerson, Met } from './meeting.ts'

/** A meeting with the round in which it was made. */
export type MeetingOfRound = Meeting & {
  campaignId: string
  campaignSlug: string
  campaignTitle: string
  roundNumber: number
  theme: string
  characteristic: string
  prompts: readonly string[]
  beginsOn: Day
  endsOn: Day
  closedAt: Date | null
}

const meetings = (db: Db) =>
  db
    .selectFrom('connect.meeting as meeting')
    .innerJoin('connect.round as round', 'round.id', 'meeting.roundId')
    .innerJoin('connect.campaign as campaign', 'campaign.id', 'round.campaignId')
    .select(['meeting.id', 'meeting.roundId', 'meeting.starterId', 'meeting.madeAt', 'meeting.cancelledAt'])
    .select(['meeting.agreedSlotId', 'meeting.calendarSequence', 'campaign.id as campaignId'])
    .select([
      'campaign.slug as campaignSlug',
      'campaign.title as campaignTitle',
      'round.number as roundNumber',
    ])
    .select(['round.theme', 'round.characteristic', 'round.prompts', 'round.beginsOn', 'round.endsOn'])
    .select('round.closedAt')

/** Finds meetings with who is in them, in the order of these ids. Two queries. */
export async function findMeetings(db: Db, ids: readonly string[]): Promise<MeetingOfRound[]> {
  if (ids.length === 0) return []
  const rows = await meetings(db).where(sql<boolean>`meeting.id = any(${ids}::uuid[])`).execute()
  const people = await listPeople(db, ids)
  const found = new Map(rows.map((row) => [row.id, { ...row, people: people.get(row.id) ?? [] }]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

type Asked = { id: string; memberId: string }

/**
 * Finds a meeting for somebody who is in it, or was: from when they were introduced in it.
 *
 * @throws NotFound for everybody else: that there is such a meeting is theirs alone.
 */
export async function findMeeting(db: Db, { id, memberId }: Asked): Promise<MeetingOfRound> {
  const [meeting] = await findMeetings(db, [id])
  const me = meeting?.people.find((person) => person.memberId === memberId)
  if (!meeting || !me?.introducedAt) throw new NotFound('meeting')
  return meeting
}

/**
 * Finds the same and holds it until the act is done: of two who act at once, the second sees what the first did.
 *
 * @throws NotFound likewise.
 */
export async function lockMeeting(tx: Tx, asked: Asked): Promise<MeetingOfRound> {
  await hold(tx, asked.id)
  return await findMeeting(tx, asked)
}

/** Finds and holds a meeting for whoever leaves, be it that nobody was introduced in it yet. */
export async function lockMeetingToLeave(tx: Tx, id: string): Promise<MeetingOfRound> {
  await hold(tx, id)
  const [meeting] = await findMeetings(tx, [id])
  if (!meeting) throw new NotFound('meeting')
  return meeting
}

const hold = (tx: Tx, id: string) =>
  tx.selectFrom('connect.meeting').select('id').where('id', '=', id).forUpdate().execute()

/** Lists the meetings that somebody was introduced in, the newest first. */
export async function listMeetingsOf(db: Db, memberId: string): Promise<MeetingOfRound[]> {
  const rows = await db
    .selectFrom('connect.meetingPerson as person')
    .innerJoin('connect.meeting as meeting', 'meeting.id', 'person.meetingId')
    .select('meeting.id')
    .where('person.memberId', '=', memberId)
    .where('person.introducedAt', 'is not', null)
    .orderBy('meeting.madeAt', 'desc')
    .orderBy('meeting.id')
    .execute()
  return await findMeetings(
    db,
    rows.map(({ id }) => id),
  )
}

async function listPeople(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, MeetingPerson[]>> {
  const rows = await db
    .selectFrom('connect.meetingPerson')
    .select(['meetingId', 'memberId', 'introducedAt', 'sharedAddressAt', 'answeredAt', 'droppedOutAt'])
    // The table lets in no other words.
    .select(sql<Met | null>`met`.as('met'))
    .where(sql<boolean>`meeting_id = any(${ids}::uuid[])`)
    .orderBy('memberId')
    .execute()
  return Map.groupBy(rows, ({ meetingId }) => meetingId)
}
