import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'

/** Where somebody stands who stands in an organisation. */
export type Stand = { id: string; partId: string }

type Naming = { name: string; partId: string; at: Date }

/**
 * Finds the organisation of this name in this part, or adds it for an organiser to check. One that was merged leads
 * to the other. Of two who name the same new one at once, both get the same.
 */
export async function nameOrganisation(tx: Tx, { name, partId, at }: Naming): Promise<Stand> {
  const merged = await tx
    .selectFrom('system.organisation as named')
    .innerJoin('system.organisation as meant', 'meant.id', 'named.mergedInto')
    .select(['meant.id', 'meant.partId'])
    .where(sql<boolean>`lower(named.name) = lower(${name})`)
    .where('named.partId', '=', partId)
    .limit(1)
    .executeTakeFirst()
  if (merged) return merged
  return await tx
    .insertInto('system.organisation')
    .values({ name, partId, addedAt: at })
    .onConflict((conflict) =>
      conflict
        .expression(sql`lower(name), part_id`)
        .where('mergedInto', 'is', null)
        // Changes nothing, but waits for whoever is naming it at this moment, and finds what they named.
        .doUpdateSet({ name: sql`organisation.name` }),
    )
    .returning(['id', 'partId'])
    .executeTakeFirstOrThrow()
}
