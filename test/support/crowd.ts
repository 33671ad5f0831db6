import { type Introduction, introduce } from '#modules/people/index.ts'
import type { TestHouse } from './house.ts'

type Map = { parts: readonly string[]; places: readonly string[]; experiences: readonly string[] }

/** Draws a small map of the system, in this order. Returns the ids by their slugs. */
export async function drawSystem({ db }: Pick<TestHouse, 'db'>, { parts, places, experiences }: Map) {
  const rows = (slugs: readonly string[]) =>
    slugs.map((slug, position) => ({ slug, name: inCapitals(slug), position }))
  const made = [
    await db.insertInto('system.part').values(rows(parts)).returning(['id', 'slug']).execute(),
    await db.insertInto('system.place').values(rows(places)).returning(['id', 'slug']).execute(),
    await db.insertInto('system.experience').values(rows(experiences)).returning(['id', 'slug']).execute(),
  ]
  return new Map(made.flat().map(({ id, slug }) => [slug, id]))
}

const inCapitals = (slug: string) => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ')

/** A member with all that they say of themselves on the first day. Returns the id. */
export function addIntroduced(
  { db, clock }: Pick<TestHouse, 'db' | 'clock'>,
  name: string,
  introduction: Introduction = {},
): Promise<string> {
  const at = clock.now()
  return db.transaction().execute(async (tx) => {
    const { id } = await tx
      .insertInto('people.member')
      .values({ name, joinedAt: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    await introduce(tx, { memberId: id, introduction, at })
    return id
  })
}
