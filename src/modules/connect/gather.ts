import { sql } from 'kysely'
import type { Pair, Person, Round as Problem } from '#maths/matching/index.ts'
import { formats, keysOf, times } from '#modules/interest/index.ts'
import { type Belonging, listBelonging, listHats, type NamedHat } from '#modules/people/index.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { listApart } from './apart.ts'
import type { Campaign } from './campaign.ts'
import { participantsOf } from './participants.ts'
import type { Round } from './round.ts'

type Gathering = { campaign: Campaign; round: Pick<Round, 'id' | 'number' | 'beginsOn'>; today: Day }
type Participant = { memberId: string; formats: string[]; times: string[]; themes: string[] }

/**
 * Reads who can be matched in a round, and what the engine needs to know of them and of whom they may not meet. A few
 * queries, however many people.
 */
export async function gatherRound(db: Db, { campaign, round, today }: Gathering): Promise<Problem> {
  const { rows } = await sql<Participant>`
    select * from ${participantsOf({ roundId: round.id, beginsOn: round.beginsOn })} as participant
    order by member_id`.execute(db)
  return await gatherPeople(db, { campaign, round, today, participants: rows })
}

/** Does the same for some of them: those who wait for another match. */
export async function gatherPeople(
  db: Db,
  { campaign, round, today, participants }: Gathering & { participants: readonly Participant[] },
): Promise<Problem> {
  const ids = participants.map(({ memberId }) => memberId)
  const among = new Set(ids)
  const met = (await listTies(db)).filter(([one, other]) => among.has(one) && among.has(other))
  const blocked = (await listApart(db, ids)).map(({ memberId, otherId }) => [memberId, otherId] as const)
  const locked = await listLocked(db, round.id, among)
  return {
    people: await describePeople(db, { campaign, today, participants }),
    rules: campaign.rules,
    odd: campaign.odd,
    met,
    blocked,
    // No hand puts together who knows each other by now, or who asked for something else since.
    locked: without(locked, [...met, ...blocked]),
    seed: seedOf(campaign, round.number),
  }
}

/** What decides between plans of equal worth in a round. */
export const seedOf = ({ seed }: Pick<Campaign, 'seed'>, number: number): string => `${seed} ${number}`

const without = (pairs: readonly Pair[], others: readonly Pair[]): Pair[] => {
  const known = new Set(others.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]))
  return pairs.filter(([one, other]) => !known.has(`${one} ${other}`))
}

type Describing = { campaign: { id: string }; today: Day; participants: readonly Participant[] }

/** Describes participants as the engine knows them. Five queries, however many. */
export async function describePeople(
  db: Db,
  { campaign, today, participants }: Describing,
): Promise<Person[]> {
  const ids = participants.map(({ memberId }) => memberId)
  const hats = await listHats(db, ids, { on: today })
  const belonging = await listBelonging(db, ids, { on: today })
  const owed = await countOwed(db, campaign.id)
  return participants.map((participant) =>
    personOf(participant, {
      hats: hats.get(participant.memberId) ?? [],
      belonging: belonging.get(participant.memberId),
      owed: owed.get(participant.memberId) ?? 0,
    }),
  )
}

type Known = { hats: readonly NamedHat[]; belonging: Belonging | undefined; owed: number }

/** Who wears several hats stands in the part of the main one, and meets nobody of any of their organisations. */
function personOf(participant: Participant, { hats, belonging, owed }: Known): Person {
  const main = hats.find(({ isMain }) => isMain) ?? hats[0]
  const experiences = belonging?.experiences ?? []
  return {
    id: participant.memberId,
    organisations: [...new Set(hats.flatMap(({ organisationId }) => organisationId ?? []))].toSorted(),
    part: main?.partId ?? '',
    place: belonging?.places[0]?.id ?? '',
    profession: experiences.find(({ isLived }) => !isLived)?.id ?? '',
    seniority: 0,
    lived: experiences.some(({ isLived }) => isLived),
    interests: participant.themes,
    times: bitsOf(participant.times, keysOf(times)),
    formats: bitsOf(participant.formats, keysOf(formats)),
    owed,
  }
}

/** A bit for each that was chosen; all where none was, for then any suits. */
function bitsOf(chosen: readonly string[], all: readonly string[]): number {
  const bits = all.reduce((sum, key, place) => (chosen.includes(key) ? sum | (1 << place) : sum), 0)
  return bits === 0 ? (1 << all.length) - 1 : bits
}

/** Everybody who was ever introduced to somebody. What was cancelled before they met was no introduction. */
export async function listTies(db: Db): Promise<Pair[]> {
  const rows = await db
    .selectFrom('connect.tie')
    .select(['oneId', 'otherId'])
    .where('cancelledAt', 'is', null)
    .orderBy('oneId')
    .orderBy('otherId')
    .execute()
  return rows.map(({ oneId, otherId }) => [oneId, otherId] as const)
}

/** How often each was left out or let down in a campaign. */
async function countOwed(db: Db, campaignId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('connect.owed as owed')
    .innerJoin('connect.round as round', 'round.id', 'owed.roundId')
    .select(['owed.memberId', (e) => e.fn.countAll<number>().as('count')])
    .where('round.campaignId', '=', campaignId)
    .groupBy('owed.memberId')
    .execute()
  return new Map(rows.map(({ memberId, count }) => [memberId, Number(count)]))
}

/** Who was put together by hand, as far as both still take part. */
async function listLocked(db: Db, roundId: string, among: ReadonlySet<string>): Promise<Pair[]> {
  const rows = await db
    .selectFrom('connect.handLock')
    .select(['oneId', 'otherId'])
    .where('roundId', '=', roundId)
    .where('takenBackAt', 'is', null)
    .orderBy('oneId')
    .execute()
  return rows
    .filter(({ oneId, otherId }) => among.has(oneId) && among.has(otherId))
    .map(({ oneId, otherId }) => [oneId, otherId] as const)
}
