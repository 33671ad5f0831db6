import type { Db } from '#platform/db.ts'
import { changeEvent } from '../change-event.ts'
import { isDraft } from '../event.ts'
import { lockEvent } from '../queries.ts'
import type { Timing } from './form.ts'

type Ask = { eventId: string; answers: Timing; by: string; at: Date }

/** Sets when and where an event is, while nobody has been told: afterwards it is rescheduled, and everybody hears. */
export function setTime(
  db: Db,
  { eventId, answers, by, at }: Ask,
): Promise<'changed' | 'changed-meanwhile' | 'published'> {
  const { revision, ...set } = answers
  return db.transaction().execute(async (tx) => {
    if (!isDraft(await lockEvent(tx, eventId))) return 'published'
    const changed = await changeEvent(tx, { eventId, revision, set, act: 'events.setTime', by, at })
    return changed === 'changed-meanwhile' ? changed : 'changed'
  })
}
