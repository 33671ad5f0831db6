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
