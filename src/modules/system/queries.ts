import type { Db } from '#platform/db.ts'

/**
 * Lists what a form may offer to choose from: the parts of the system, places and kinds of experience that are in
 * use, in the community's order. Organisations are too many to list: they are searched. Three queries.
 */
export async function listSystem(db: Db) {
  const [parts, places, experiences] = await Promise.all([
    db
      .selectFrom('system.part')
      .select(['id', 'slug', 'name', 'description', 'hasOrganisations'])
      .where('retiredAt', 'is', null)
      .orderBy('position')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('system.place')
      .select(['id', 'slug', 'name'])
      .where('retiredAt', 'is', null)
      .orderBy('position')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('system.experience')
      .select(['id', 'slug', 'name', 'isLived'])
      .where('retiredAt', 'is', null)
      .orderBy('position')
      .orderBy('id')
      .execute(),
  ])
  return { parts, places, experiences }
}

export type SystemMap = Awaited<ReturnType<typeof listSystem>>

/** What parts and places are called today, by their ids. */
export type MapNames = ReadonlyMap<string, { name: string; isRetired: boolean }>

/** Finds what parts and places are called, by their ids, what is retired too. One query, or none for none. */
export async function findMapNames(db: Db, ids: readonly (string | null)[]): Promise<MapNames> {
  const asked = [...new Set(ids.filter((id) => id !== null))]
  if (asked.length === 0) return new Map()
  const rows = await db
    .selectFrom('system.part')
    .select(['id', 'name', 'retiredAt'])
    .where('id', 'in', asked)
    .unionAll(db.selectFrom('system.place').select(['id', 'name', 'retiredAt']).where('id', 'in', asked))
    .execute()
  return new Map(rows.map(({ id, name, retiredAt }) => [id, { name, isRetired: retiredAt !== null }]))
}
