import type { Db } from '#platform/db.ts'
import type { PageSlug } from '../page.ts'

export const editsPerPage = 20

/** Lists a page's edits, the newest first, a page at a time: those older than the edit `before`. One query. */
export async function listPageEdits(db: Db, slug: PageSlug, { before }: { before: number | null }) {
  const found = await db
    .selectFrom('community.page')
    .select(['id', 'title', 'publishedAt', 'publishedBy'])
    .where('slug', '=', slug)
    .$if(before !== null, (only) => only.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(editsPerPage + 1)
    .execute()
  const edits = found.slice(0, editsPerPage)
  return { edits, older: found.length > editsPerPage ? (edits.at(-1)?.id ?? null) : null }
}

export type PageEdits = Awaited<ReturnType<typeof listPageEdits>>
