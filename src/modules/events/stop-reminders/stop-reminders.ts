import type { Db } from '#platform/db.ts'

type Stopping = { registrationId: string; wish: 'stop' | 'start'; at: Date }

/**
 * Stops the reminders of one event for somebody, who keeps their place; or lets them come again. What changes or
 * cancels it is told all the same. No act names them: acts are kept longer than who came.
 */
export async function stopReminders(db: Db, { registrationId, wish, at }: Stopping): Promise<void> {
  await db
    .updateTable('events.registration')
    .set({ remindersStoppedAt: wish === 'stop' ? at : null })
    .where('id', '=', registrationId)
    .execute()
}
