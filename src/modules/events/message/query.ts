import { findNames } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'

/** Lists what was written to those who registered for an event, the latest first, and by whom. Two queries. */
export async function listMessages(db: Db, eventId: string) {
  const rows = await db
    .selectFrom('events.message')
    .select(['id', 'writtenBy', 'writtenTo', 'subject', 'words', 'sentAt', 'recipients'])
    .where('eventId', '=', eventId)
    .orderBy('sentAt', 'desc')
    .limit(50)
    .execute()
  const names = await findNames(
    db,
    rows.map(({ writtenBy }) => writtenBy),
  )
  return rows.map(({ writtenBy, ...row }) => ({ ...row, by: names.get(writtenBy ?? '') ?? 'An organiser' }))
}

export type SentMessage = Awaited<ReturnType<typeof listMessages>>[number]
