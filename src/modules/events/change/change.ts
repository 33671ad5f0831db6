import type { Db } from '#platform/db.ts'
import { changeEvent } from '../change-event.ts'
import type { Changing } from './form.ts'

type Ask = { eventId: string; answers: Changing; by: string; at: Date }

/** Changes what an event says of itself. Whoever changed it meanwhile is not overwritten. */
export function change(db: Db, { eventId, answers, by, at }: Ask): Promise<'changed' | 'changed-meanwhile'> {
  const { revision, ...set } = answers
  return db.transaction().execute(async (tx) => {
    const changed = await changeEvent(tx, { eventId, revision, set, act: 'events.change', by, at })
    return changed === 'changed-meanwhile' ? changed : 'changed'
  })
}
