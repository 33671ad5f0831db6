import type { Db } from '#platform/db.ts'

/** What an event asks those who register. */
export type Question = {
  id: string
  kind: 'access' | 'dietary' | 'own'
  words: string
  keptDays: number
}

/** Lists what an event asks, in its order; what it asks no more is not among it. */
export async function listQuestions(db: Db, eventId: string): Promise<Question[]> {
  const rows = await db
    .selectFrom('events.question')
    .select(['id', 'kind', 'words', 'keptDays'])
    .where('eventId', '=', eventId)
    .where('position', 'is not', null)
    .orderBy('position')
    .execute()
  // The table takes three kinds alone, which its types cannot say.
  return rows as Question[]
}
