import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { type Entry, inUse, type Kind } from './entry.ts'

const entries = sql<Entry>`(
  select 'part' as kind, id, slug, name, description, has_organisations, false as is_lived, position, retired_at,
    revision from system.part
  union all
  select 'place', id, slug, name, '', false, false, position, retired_at, revision from system.place
  union all
  select 'experience', id, slug, name, '', false, is_lived, position, retired_at, revision from system.experience
)`

/** Lists the whole map but its organisations, what is retired too, in the community's order. One query. */
export const listEntries = (db: Db): Promise<Entry[]> =>
  db.selectFrom(entries.as('entry')).selectAll().orderBy('kind').orderBy('position').orderBy('id').execute()

/**
 * Lists what a form may offer to choose from: the parts of the system, places and kinds of experience that are in
 * use, in the community's order. Organisations are too many to list: they are searched. One query.
 */
export async function listSystem(db: Db) {
  const all = await listEntries(db)
  return {
    parts: inUse(all, 'part').map(({ id, slug, name, description, hasOrganisations }) => ({
      id,
      slug,
      name,
      description,
      hasOrganisations,
    })),
    places: inUse(all, 'place').map(({ id, slug, name }) => ({ id, slug, name })),
    experiences: inUse(all, 'experience').map(({ id, slug, name, isLived }) => ({ id, slug, name, isLived })),
  }
}

export type SystemMap = Awaited<ReturnType<typeof listSystem>>

/** @throws NotFound when there is no such entry of that kind. */
export async function findEntry(db: Db, { kind, id }: { kind: Kind; id: string }): Promise<Entry> {
  const entry = await db
    .selectFrom(entries.as('entry'))
    .selectAll()
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!entry) throw new NotFound('entry of the map')
  return entry
}

/** What entries and organisations are called today, by their ids. */
export type MapNames = ReadonlyMap<string, { name: string; isRetired: boolean; isLived: boolean }>

/**
 * Finds what parts, places, kinds of experience and organisations are called, by their ids, what is retired too.
 * One query, or none where nothing is asked for.
 */
export async function findMapNames(db: Db, ids: readonly (string | null)[]): Promise<MapNames> {
  const asked = [...new Set(ids.filter((id) => id !== null))]
  if (asked.length === 0) return new Map()
  const among = sql<boolean>`id = any(${asked}::uuid[])`
  const rows = await db
    .selectFrom('system.organisation')
    .select(['id', 'name', 'retiredAt', sql<boolean>`false`.as('isLived')])
    .where(among)
    .unionAll(db.selectFrom(entries.as('entry')).select(['id', 'name', 'retiredAt', 'isLived']).where(among))
    .execute()
  return new Map(rows.map(({ id, retiredAt, ...named }) => [id, { ...named, isRetired: retiredAt !== null }]))
}

/** The parts in which people stand in an organisation. */
export const listPartsWithOrganisations = async (db: Db): Promise<SystemMap['parts']> =>
  (await listSystem(db)).parts.filter(({ hasOrganisations }) => hasOrganisations)

/** A part of the system by its id, retired or not; undefined where there is none. */
export const findPart = (db: Db, id: string) =>
  db
    .selectFrom('system.part')
    .select(['id', 'name', 'hasOrganisations', 'retiredAt'])
    .where('id', '=', id)
    .executeTakeFirst()
