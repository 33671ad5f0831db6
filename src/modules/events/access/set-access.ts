import type { Db } from '#platform/db.ts'
import { unstated } from '../access-words.ts'
import { changeEvent } from '../change-event.ts'
import { isDraft } from '../event.ts'
import { lockEvent } from '../queries.ts'
import type { AccessSaid } from './form.ts'

type Ask = { eventId: string; answers: AccessSaid; by: string; at: Date }

/** States what there is for people who need it. Once it is published, nothing of it can be left open again. */
export function setAccess(
  db: Db,
  { eventId, answers, by, at }: Ask,
): Promise<'changed' | 'changed-meanwhile' | 'left-open'> {
  const { revision, ...set } = answers
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    if (!isDraft(event) && unstated(answers).length > 0) return 'left-open'
    const changed = await changeEvent(tx, { eventId, revision, set, act: 'events.setAccess', by, at })
    return changed === 'changed-meanwhile' ? changed : 'changed'
  })
}
