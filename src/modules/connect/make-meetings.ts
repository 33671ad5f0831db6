import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Person } from '#maths/matching/index.ts'
import type { Tx } from '#platform/db.ts'
import { hashToken, newToken } from '#platform/secret.ts'

/** Two or three people of one meeting. */
type Group = readonly Person[]

type Making = { roundId: string; groups: readonly Group[]; seed: string; at: Date }

/** So many rows go to the database at once. */
const atATime = 5_000

/**
 * Introduces people to each other: a meeting for each group, who writes first drawn by the seed, and a tie for every
 * two of them.
 *
 * @throws AlreadyIntroduced where two of them have been introduced before, or a moment ago.
 */
export async function makeMeetings(tx: Tx, { roundId, groups, seed, at }: Making): Promise<void> {
  const ids = await newIds(tx, groups.length)
  const meetings = groups.map((group, place) => ({ id: `${ids[place]}`, group }))
  for (let from = 0; from < meetings.length; from += atATime) {
    const part = meetings.slice(from, from + atATime)
    await writeMeetings(tx, part, { roundId, seed, at })
    await writePeople(tx, part)
    await writeTies(tx, part)
  }
}

type Meeting = { id: string; group: Group }

async function newIds(tx: Tx, count: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select gen_random_uuid() as id from generate_series(1, ${count}::int)`.execute(tx)
  return rows.map(({ id }) => id)
}

async function writeMeetings(
  tx: Tx,
  meetings: readonly Meeting[],
  { roundId, seed, at }: Pick<Making, 'roundId' | 'seed' | 'at'>,
): Promise<void> {
  await sql`
    insert into connect.meeting (id, round_id, starter_id, made_at)
    select id, ${roundId}, starter_id, ${at}
    from unnest(
      ${meetings.map(({ id }) => id)}::uuid[],
      ${meetings.map(({ group }) => starterOf(group, seed))}::uuid[]
    ) as made (id, starter_id)`.execute(tx)
}

async function writePeople(tx: Tx, meetings: readonly Meeting[]): Promise<void> {
  const people = meetings.flatMap(({ id, group }) => group.map((person) => ({ id, person })))
  await sql`
    insert into connect.meeting_person (meeting_id, member_id, token_hash)
    select * from unnest(
      ${people.map(({ id }) => id)}::uuid[],
      ${people.map(({ person }) => person.id)}::uuid[],
      ${people.map(() => hashToken(newToken()))}::bytea[]
    )`.execute(tx)
}

/** Two people of a plan know each other from another meeting: the whole transaction has to go. */
export class AlreadyIntroduced extends Error {}

async function writeTies(tx: Tx, meetings: readonly Meeting[]): Promise<void> {
  const ties = meetings.flatMap(({ id, group }) =>
    everyTwo(group).map(([one, other]) => ({ id, one, other })),
  )
  const { numAffectedRows } = await sql`
    insert into connect.tie (meeting_id, one_id, other_id, one_part_id, other_part_id)
    select * from unnest(
      ${ties.map(({ id }) => id)}::uuid[],
      ${ties.map(({ one }) => one.id)}::uuid[],
      ${ties.map(({ other }) => other.id)}::uuid[],
      ${ties.map(({ one }) => one.part || null)}::uuid[],
      ${ties.map(({ other }) => other.part || null)}::uuid[]
    )
    on conflict (one_id, other_id) where cancelled_at is null do nothing`.execute(tx)
  if (Number(numAffectedRows ?? 0) < ties.length) throw new AlreadyIntroduced()
}

/** Every two of a group, the lesser id first, as the database orders them. */
export const everyTwo = (group: Group): [Person, Person][] =>
  group.flatMap((one) =>
    group.filter((other) => one.id < other.id).map((other): [Person, Person] => [one, other]),
  )

/** Who writes first: drawn, so that it is nobody's rank or name. */
function starterOf(group: Group, seed: string): string {
  const drawn = group
    .map(({ id }) => ({ id, lot: hash('sha256', `${seed} writes first ${id}`) }))
    .toSorted((one, other) => (one.lot < other.lot ? -1 : 1))
  return `${drawn[0]?.id}`
}
