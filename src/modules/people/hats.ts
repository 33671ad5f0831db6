import { sql } from 'kysely'
import { findMapNames, type MapNames } from '#modules/system/index.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { idNamed } from '#platform/route.ts'
import { type Hat, wornOn } from './hat.ts'

/** A hat with the names that its part and its organisation have today. */
export type NamedHat = Hat & {
  part: string
  /** The part is in the map no longer; whoever wears it keeps it. */
  isPartRetired: boolean
  organisation: string | null
}

/**
 * Lists who stands where on a day, by member, the main hat first. Who wears none on that day is not in it. It says
 * nothing of who may see it: the profile's audiences do. Two queries, however many are asked for.
 */
export async function listHats(
  db: Db,
  memberIds: readonly string[],
  { on }: { on: Day },
): Promise<ReadonlyMap<string, NamedHat[]>> {
  if (memberIds.length === 0) return new Map()
  const hats = await hatsOf(db, memberIds)
    .where('sinceOn', '<=', on)
    .where((e) => e.or([e('untilOn', 'is', null), e('untilOn', '>', on)]))
    .execute()
  const named = await withNames(db, hats)
  return new Map(
    [...Map.groupBy(named, ({ memberId }) => memberId)].map(([id, all]) => [id, wornOn(all, on)]),
  )
}

/** Lists all hats that a member ever wore, the newest first. Two queries. */
export async function listAllHats(db: Db, memberId: string): Promise<NamedHat[]> {
  const hats = await hatsOf(db, [memberId])
    .orderBy('sinceOn', 'desc')
    .orderBy('untilOn', (order) => order.desc().nullsFirst())
    .orderBy('id')
    .execute()
  return await withNames(db, hats)
}

/** The hats of these members, whenever worn. */
export const hatsOf = (db: Db, memberIds: readonly string[]) =>
  db
    .selectFrom('people.hat')
    .select(['id', 'memberId', 'partId', 'organisationId', 'roleInWords', 'sinceOn', 'untilOn', 'revision'])
    .select(sql<boolean>`is_main or was_main`.as('isMain'))
    .where(sql<boolean>`member_id = any(${memberIds}::uuid[])`)

async function withNames(db: Db, hats: readonly Hat[]): Promise<NamedHat[]> {
  const names = await findMapNames(
    db,
    hats.flatMap(({ partId, organisationId }) => [partId, organisationId]),
  )
  return hats.map((hat) => nameHat(hat, names))
}

export const nameHat = (hat: Hat, names: MapNames): NamedHat => ({
  ...hat,
  part: names.get(hat.partId)?.name ?? '',
  isPartRetired: names.get(hat.partId)?.isRetired ?? false,
  organisation: hat.organisationId === null ? null : (names.get(hat.organisationId)?.name ?? null),
})

/** Counts the members who stand in each of these organisations today. */
export async function countStandingIn(
  db: Db,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (organisationIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('people.hat as hat')
    .innerJoin('people.member as member', 'member.id', 'hat.memberId')
    .select(['hat.organisationId', sql<number>`count(distinct hat.member_id)`.as('count')])
    .where('hat.untilOn', 'is', null)
    .where('member.leftAt', 'is', null)
    .where(sql<boolean>`hat.organisation_id = any(${organisationIds}::uuid[])`)
    .groupBy('hat.organisationId')
    .execute()
  return new Map(rows.map(({ organisationId, count }) => [`${organisationId}`, count]))
}

/**
 * Finds a hat of a member's own, by the word of an address.
 *
 * @throws NotFound when there is none of theirs.
 */
export async function findOwnHat(
  db: Db,
  { memberId, id }: { memberId: string; id: string | undefined },
): Promise<NamedHat> {
  const hats = await hatsOf(db, [memberId]).where('id', '=', idNamed(id, 'hat')).execute()
  const [hat] = await withNames(db, hats)
  if (!hat) throw new NotFound('hat')
  return hat
}
