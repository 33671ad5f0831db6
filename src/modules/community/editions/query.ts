import type { Db } from '#platform/db.ts'

export const editionsPerPage = 20

/** Lists the editions, the newest first, a page at a time: those older than the edition `before`. One query. */
export async function listEditions(db: Db, { before }: { before: number | null }) {
  const found = await db
    .selectFrom('community.edition')
    .select(['id', 'note', 'publishedAt', 'publishedBy'])
    .$if(before !== null, (only) => only.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(editionsPerPage + 1)
    .execute()
  const editions = found.slice(0, editionsPerPage)
  return { editions, older: found.length > editionsPerPage ? (editions.at(-1)?.id ?? null) : null }
}

export type EditionList = Awaited<ReturnType<typeof listEditions>>
