import type { Db } from '#platform/db.ts'

/** How many complaints stand on a page. */
export const complaintsPerPage = 50

/** Lists complaints: those that wait first, the most urgent on top; then those that were answered, the newest first. */
export async function listComplaints(db: Db, { page }: { page: number }) {
  const found = await db
    .selectFrom('complaints.complaint')
    .select(['id', 'reference', 'name', 'madeAt', 'answerBy', 'answeredAt'])
    .orderBy((e) => e('answeredAt', 'is not', null))
    .orderBy((e) => e.case().when('answeredAt', 'is', null).then(e.ref('answerBy')).end())
    .orderBy('answeredAt', 'desc')
    .orderBy('id')
    .limit(complaintsPerPage + 1)
    .offset((page - 1) * complaintsPerPage)
    .execute()
  return { complaints: found.slice(0, complaintsPerPage), hasMore: found.length > complaintsPerPage }
}

export type ComplaintList = Awaited<ReturnType<typeof listComplaints>>
