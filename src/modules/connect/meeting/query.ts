import { sql } from 'kysely'
import { findTopicReaders } from '#modules/letters/index.ts'
import { findAnswerAddresses, findNames } from '#modules/people/index.ts'
import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { findIntroduced } from '../find-introduced.ts'
import { listInsightsOf, type OwnInsight } from '../insights.ts'
import { type Introduced } from '../introduced.ts'
import { type MeetingPerson, peopleIn } from '../meeting.ts'
import { findMeeting, type MeetingOfRound } from '../meetings.ts'
import type { Slot } from '../slot.ts'
import { listSlots } from '../slots.ts'
import { roundTopic } from '../topic.ts'
import { suitsInWords } from '../ways-to-meet.ts'

/** Somebody else in a meeting, with their address where everybody agreed to that, and whether our mails reach them. */
export type OtherPerson = Introduced & MeetingPerson & { address: string | null; isReached: boolean }

export type Message = { id: string; words: string; sentAt: Date; isMine: boolean; name: string }

/** All that somebody sees of a meeting of theirs. */
export type MeetingView = {
  meeting: MeetingOfRound
  me: MeetingPerson
  others: readonly OtherPerson[]
  areAddressesShared: boolean
  /** How and when they all like to meet; empty for any. */
  suits: string
  slots: readonly Slot[]
  messages: readonly Message[]
  insights: readonly OwnInsight[]
}

/**
 * Finds a meeting as one of its people sees it.
 *
 * @throws NotFound for everybody else.
 */
export async function findMeetingView(
  db: Db,
  { viewer, id }: { viewer: Viewer; id: string },
): Promise<MeetingView> {
  const meeting = await findMeeting(db, { id, memberId: viewer.id })
  const present = peopleIn(meeting)
  const presentIds = present.map(({ memberId }) => memberId)
  const [introduced, addresses, readers, suits, slots, messages, insights] = await Promise.all([
    findIntroduced(db, presentIds),
    findAnswerAddresses(db, presentIds),
    findTopicReaders(db, { topic: roundTopic, ids: presentIds }),
    findWhatSuits(db, meeting),
    listSlots(db, meeting.id),
    listMessages(db, { meetingId: meeting.id, viewer }),
    listInsightsOf(db, { meetingId: meeting.id, memberId: viewer.id }),
  ])
  const areAddressesShared = present.every(({ sharedAddressAt }) => sharedAddressAt !== null)
  const others = present
    .filter(({ memberId }) => memberId !== viewer.id)
    .flatMap((person) => {
      const who = introduced.get(person.memberId)
      const address = (areAddressesShared && addresses.get(person.memberId)) || null
      return who ? [{ ...who, ...person, address, isReached: readers.has(person.memberId) }] : []
    })
  const me = meeting.people.find(({ memberId }) => memberId === viewer.id)
  if (!me) throw new Error('Whoever finds a meeting is in it')
  return { meeting, me, others, areAddressesShared, suits, slots, messages, insights }
}

async function findWhatSuits(db: Db, meeting: MeetingOfRound): Promise<string> {
  const ids = peopleIn(meeting).map(({ memberId }) => memberId)
  const rows = await db
    .selectFrom('connect.participation')
    .select(['formats', 'times'])
    .where('campaignId', '=', meeting.campaignId)
    .where(sql<boolean>`member_id = any(${ids}::uuid[])`)
    .execute()
  return suitsInWords(rows)
}

/** The last words that were written, in their order. */
async function listMessages(
  db: Db,
  { meetingId, viewer }: { meetingId: string; viewer: Viewer },
): Promise<Message[]> {
  const rows = await db
    .selectFrom('connect.message')
    .select(['id', 'memberId', 'words', 'sentAt'])
    .where('meetingId', '=', meetingId)
    .orderBy('sentAt', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  const names = await findNames(
    db,
    rows.map(({ memberId }) => memberId),
  )
  return rows.toReversed().map(({ memberId, ...row }) => ({
    ...row,
    isMine: memberId === viewer.id,
    name: names.get(memberId ?? '') ?? 'Somebody',
  }))
}
