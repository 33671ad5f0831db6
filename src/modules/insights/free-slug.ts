import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'

/** Words that an address of conversations has a meaning for already. */
const taken = ['prepare']

/** The word of an address: letters and figures of the title, sixty at most. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return plain.slice(0, 60).replace(/^-|-+$/g, '') || 'conversation'
}

/** Finds an address that no conversation has. Two who prepare one of the same name at once get two. */
export async function freeSlug(tx: Tx, title: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('insights.slug'))`.execute(tx)
  const wanted = slugOf(title)
  const { rows } = await sql<{ slug: string }>`
    select slug from insights.conversation where slug = ${wanted} or slug like ${`${wanted}-%`}`.execute(tx)
  const all = new Set([...rows.map(({ slug }) => slug), ...taken])
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (!all.has(slug)) return slug
  }
}
