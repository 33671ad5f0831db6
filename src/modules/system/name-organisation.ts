import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'

type Naming = { name: string; partId: string; at: Date }

/**
 * Finds the organisation of that name in a part of the system, or writes it down for an organiser to check. One that
 * was merged leads to the one that was meant. Two who name the same at once name one.
 */
export async function nameOrganisation(tx: Tx, { name, partId, at }: Naming): Promise<string> {
  const merged = await tx
    .selectFrom('system.organisation')
    .select('mergedInto')
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .where('partId', '=', partId)
    .where('mergedInto', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  if (merged?.mergedInto) return merged.mergedInto
  const { id } = await tx
    .insertInto('system.organisation')
    .values({ name, partId, addedAt: at })
    .onConflict((conflict) =>
      conflict
        .expression(sql`lower(name), part_id`)
        .where('mergedInto', 'is', null)
        // Changes nothing, but waits for whoever is naming it at this moment, and finds what they named.
        .doUpdateSet({ name: sql`organisation.name` }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
