import { sql } from 'kysely'
import { findTopicReaders, type TopicReader } from '#modules/letters/index.ts'
import { findNames } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { type AnswerToken, answerTokens } from '../answer-token.ts'
import { findIntroduced } from '../find-introduced.ts'
import { type Introduced } from '../introduced.ts'
import type { MeetingPerson } from '../meeting.ts'
import { peopleIn } from '../meeting.ts'
import { findMeetings, type MeetingOfRound } from '../meetings.ts'
import { roundTopic } from '../topic.ts'
import { suitsInWords, type Ways } from '../ways-to-meet.ts'
import { writeByDay } from '../when.ts'
import { type Writable, writeLetters } from '../write-letters.ts'
import { introductionEmail, type Other } from './email.tsx'

type Introducing = { roundId: string; config: Config; at: Date; most?: number }

/**
 * Introduces the people of the next meetings in a published round to each other: all of them or none, in one
 * transaction with their mails. Returns how many meetings it took; 0 when none is left. Two workers never take the
 * same, and a meeting that was taken is not taken again.
 */
export function introduceSome(db: Db, { roundId, config, at, most = 250 }: Introducing): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const ids = await takeMeetings(tx, { roundId, most })
    if (ids.length === 0) return 0
    const meetings = await findMeetings(tx, ids)
    const known = await findKnown(tx, meetings)
    const introducing = meetings.map((meeting) => introductionOf(meeting, known))
    await markIntroduced(tx, { introducing, known, at })
    const letters = introducing.flatMap((one) => lettersOf(one, { known, config, at }))
    await writeLetters(tx, { act: 'connect.introduce', letters, readers: known.readers, config, at })
    return ids.length
  })
}

async function takeMeetings(tx: Tx, { roundId, most }: { roundId: string; most: number }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select meeting.id from connect.meeting join connect.round on round.id = meeting.round_id
    where round.id = ${roundId} and round.published_at is not null and meeting.cancelled_at is null
      and exists (
        select from connect.meeting_person as person
        where person.meeting_id = meeting.id and person.introduced_at is null and person.dropped_out_at is null
      )
    order by meeting.id limit ${most} for update of meeting skip locked`.execute(tx)
  return rows.map(({ id }) => id)
}

type Taking = Ways & { sharesAddress: boolean }

/** All that the letters of some meetings need to know, found at once. */
type Known = {
  introduced: ReadonlyMap<string, Introduced>
  readers: ReadonlyMap<string, TopicReader>
  ways: ReadonlyMap<string, Taking>
  tokenOf(meetingId: string, memberId: string): AnswerToken
  /** Who published the round, and signs; null where nobody is known to have. */
  publishedBy: string | null
}

async function findKnown(tx: Tx, meetings: readonly MeetingOfRound[]): Promise<Known> {
  const ids = meetings.flatMap((meeting) => meeting.people.map(({ memberId }) => memberId))
  const campaignId = meetings[0]?.campaignId ?? ''
  const ways = await tx
    .selectFrom('connect.participation')
    .select(['memberId', 'formats', 'times', 'sharesAddress'])
    .where('campaignId', '=', campaignId)
    .where(sql<boolean>`member_id = any(${ids}::uuid[])`)
    .execute()
  const tokenFor = await answerTokens(tx)
  return {
    introduced: await findIntroduced(tx, ids),
    readers: await findTopicReaders(tx, { topic: roundTopic, ids }),
    ways: new Map(ways.map(({ memberId, ...rest }) => [memberId, rest])),
    tokenOf: (meetingId, memberId) => tokenFor({ meetingId, memberId }),
    publishedBy: await findPublisher(tx, meetings[0]?.roundId ?? ''),
  }
}

async function findPublisher(tx: Tx, roundId: string): Promise<string | null> {
  const { publishedBy } = await tx
    .selectFrom('connect.round')
    .select('publishedBy')
    .where('id', '=', roundId)
    .executeTakeFirstOrThrow()
  return publishedBy === null ? null : ((await findNames(tx, [publishedBy])).get(publishedBy) ?? null)
}

type Introduction = {
  meeting: MeetingOfRound
  people: readonly MeetingPerson[]
  starterId: string | null
  areAddressesShared: boolean
}

/** Whoever is asked to write first must be told so: where the one who was chosen gets no mail, it is another. */
function introductionOf(meeting: MeetingOfRound, { readers, ways }: Known): Introduction {
  const people = peopleIn(meeting)
  const isReached = (id: string | null) => id !== null && readers.has(id)
  const starterId = isReached(meeting.starterId)
    ? meeting.starterId
    : (people.find(({ memberId }) => isReached(memberId))?.memberId ?? null)
  const areAddressesShared = people.every(
    ({ memberId }) => ways.get(memberId)?.sharesAddress && readers.has(memberId),
  )
  return { meeting, people, starterId, areAddressesShared }
}

type Marking = { introducing: readonly Introduction[]; known: Known; at: Date }

async function markIntroduced(tx: Tx, { introducing, known, at }: Marking): Promise<void> {
  const rows = introducing.flatMap(({ meeting, people }) =>
    people.map(({ memberId }) => ({
      meetingId: meeting.id,
      memberId,
      hash: known.tokenOf(meeting.id, memberId).tokenHash,
      shares: known.ways.get(memberId)?.sharesAddress ?? false,
    })),
  )
  await sql`
    update connect.meeting_person as person set introduced_at = ${at}, token_hash = told.hash,
      shared_address_at = case when told.shares then coalesce(shared_address_at, ${at}::timestamptz) else shared_address_at end
    from unnest(${rows.map(({ meetingId }) => meetingId)}::uuid[], ${rows.map(({ memberId }) => memberId)}::uuid[],
      ${rows.map(({ hash }) => hash)}::bytea[], ${rows.map(({ shares }) => shares)}::boolean[])
      as told (meeting_id, member_id, hash, shares)
    where person.meeting_id = told.meeting_id and person.member_id = told.member_id
      and person.introduced_at is null`.execute(tx)
  const changed = introducing.filter(({ meeting, starterId }) => starterId !== meeting.starterId)
  await sql`
    update connect.meeting set starter_id = told.starter_id
    from unnest(${changed.map(({ meeting }) => meeting.id)}::uuid[],
      ${changed.map(({ starterId }) => starterId)}::uuid[]) as told (id, starter_id)
    where meeting.id = told.id`.execute(tx)
}

type Writing = { known: Known; config: Config; at: Date }

function lettersOf(introduction: Introduction, { known, config, at }: Writing): Writable[] {
  const { meeting, people, starterId, areAddressesShared } = introduction
  const suits = suitsInWords(people.flatMap(({ memberId }) => known.ways.get(memberId) ?? []))
  const by = writeByDay({ introducedAt: at, endsOn: meeting.endsOn })
  const nameOf = (id: string) => known.introduced.get(id)?.name ?? ''
  return people
    .filter(({ introducedAt }) => introducedAt === null)
    .map(({ memberId }) => {
      const others = people
        .filter((person) => person.memberId !== memberId)
        .flatMap((person) => otherOf(person.memberId, { known, areAddressesShared }))
      const [first, second] = others
      return {
        memberId,
        about: `${meeting.id}:${memberId}`,
        replyTo: first?.address ?? null,
        alsoReplyTo: second?.address ?? null,
        letter: (frame) =>
          introductionEmail({
            name: nameOf(memberId),
            others,
            meetingId: meeting.id,
            answer: `${config.baseUrl}/connect/answer/${known.tokenOf(meeting.id, memberId).token}`,
            theme: meeting.theme,
            prompts: meeting.prompts,
            endsOn: meeting.endsOn,
            starter:
              starterId === null ? null : { isReader: starterId === memberId, name: nameOf(starterId), by },
            suits,
            publishedBy: known.publishedBy,
            frame,
          }),
      }
    })
}

function otherOf(
  memberId: string,
  { known, areAddressesShared }: { known: Known; areAddressesShared: boolean },
): Other[] {
  const introduced = known.introduced.get(memberId)
  const reader = known.readers.get(memberId)
  if (!introduced) return []
  return [
    {
      ...introduced,
      address: (areAddressesShared && reader?.address) || null,
      isReached: reader !== undefined,
    },
  ]
}
