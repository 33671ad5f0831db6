import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'

/** Words that an address of the room has a meaning for already. */
const taken = ['calendar', 'claim', 'feed', 'mine', 'month', 'new', 'past', 'place', 'series', 'upcoming']

/** The word of an address: letters and figures of the title, sixty at most. */
export function slugOf(title: string, otherwise: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return plain.slice(0, 60).replace(/^-|-+$/g, '') || otherwise
}

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
  const all = new Set([...rows.map(({ slug }) => slug), ...taken])
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (!all.has(slug)) return slug
  }
}
