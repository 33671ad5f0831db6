import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { firstFree, slugOf } from '#platform/slug.ts'

/** Words that an address of the room has a meaning for already. */
const taken = ['calendar', 'claim', 'feed', 'mine', 'month', 'new', 'past', 'place', 'series', 'upcoming']

/** Finds an address that nothing has. Two who prepare one of the same name at once get two: it is held till the end. */
export async function freeSlug(
  tx: Tx,
  { title, of }: { title: string; of: 'event' | 'series' },
): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('events.slug'))`.execute(tx)
  const wanted = slugOf(title, of)
  const { rows } = await sql<{ slug: string }>`
    select slug from ${sql.table(`events.${of}`)} where slug = ${wanted} or slug like ${`${wanted}-%`}`.execute(
    tx,
  )
  return firstFree(wanted, new Set([...rows.map(({ slug }) => slug), ...taken]))
}
