import type { Db } from '#platform/db.ts'
import { changeEvent } from '../change-event.ts'
import type { Reminders } from './form.ts'

type Ask = { eventId: string; answers: Reminders; by: string; at: Date }

/** Sets which reminders those who come get. What was sent stays sent. */
export function setReminders(
  db: Db,
  { eventId, answers, by, at }: Ask,
): Promise<'changed' | 'changed-meanwhile'> {
  const { revision, ...set } = answers
  return db.transaction().execute(async (tx) => {
    const changed = await changeEvent(tx, { eventId, revision, set, act: 'events.setReminders', by, at })
    return changed === 'changed-meanwhile' ? changed : 'changed'
  })
}
