import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { firstFree, slugOf } from '#platform/slug.ts'

/** Words that an address of conversations has a meaning for already. */
const taken = ['prepare']

/** Finds an address that no conversation has. Two who prepare one of the same name at once get two. */
export async function freeSlug(tx: Tx, title: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('insights.slug'))`.execute(tx)
  const wanted = slugOf(title, 'conversation')
  const { rows } = await sql<{ slug: string }>`
    select slug from insights.conversation where slug = ${wanted} or slug like ${`${wanted}-%`}`.execute(tx)
  return firstFree(wanted, new Set([...rows.map(({ slug }) => slug), ...taken]))
}
