import type { Db } from '#platform/db.ts'

/** Forgets complaints three years after they were answered, as their table promises. */
export async function forgetComplaints(db: Db, now: Date): Promise<void> {
  const before = new Date(now)
  before.setUTCFullYear(now.getUTCFullYear() - 3)
  await db.deleteFrom('complaints.complaint').where('answeredAt', '<', before).execute()
}
