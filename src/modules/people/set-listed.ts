import type { Tx } from '#platform/db.ts'

type Listing = { memberId: string; isListed: boolean; at: Date }

/** Lets a member stand in the lists of the house, or in none, in the transaction of whatever they said. */
export async function setListed(tx: Tx, { memberId, isListed, at }: Listing): Promise<void> {
  await tx
    .insertInto('people.profile')
    .values({ memberId, unlistedAt: isListed ? null : at })
    .onConflict((conflict) =>
      conflict.column('memberId').doUpdateSet((e) => ({
        unlistedAt: isListed
          ? null
          : e.fn.coalesce('people.profile.unlistedAt', e.ref('excluded.unlistedAt')),
        revision: e('people.profile.revision', '+', 1),
      })),
    )
    .execute()
}
