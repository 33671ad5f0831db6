import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'

/** @throws NotFound when there is no such complaint. */
export async function findComplaint(db: Db, id: string) {
  const found = await db
    .selectFrom('complaints.complaint')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound('complaint')
  return found
}

export type Complaint = Awaited<ReturnType<typeof findComplaint>>
