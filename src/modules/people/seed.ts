import type { Seed } from '#platform/module.ts'

/** What the first organiser is called until they say their own name. */
export const firstOrganiser = 'First organiser'

/** The first organiser, editor and administrator: without one, nobody could let anybody in. */
export const plantPeople: Seed = async ({ db, config, now }) => {
  const { id } = await db
    .insertInto('people.member')
    .values({ name: firstOrganiser, joinedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('people.address')
    .values({ memberId: id, address: config.organiserEmail, verifiedAt: now })
    .execute()
  await db
    .insertInto('people.heldRole')
    .values(['organiser', 'editor', 'administrator'].map((role) => ({ memberId: id, role, grantedAt: now })))
    .execute()
}
