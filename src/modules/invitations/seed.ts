import type { Seed } from '#platform/module.ts'

/** What a house begins with: whoever comes by an organiser's letter, from the very address, is let in at once. */
export const plantRules: Seed = async ({ db, now }) => {
  await db
    .insertInto('invitations.rule')
    .values({ position: 1, kind: 'invitation', letsIn: true, madeAt: now })
    .execute()
}
