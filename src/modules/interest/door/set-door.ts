import type { z } from 'zod'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import type { doorForm } from './form.ts'

type Setting = { door: z.infer<typeof doorForm>; by: string; at: Date }

/**
 * Opens or closes the door for those who would like to join, and says how else they may; unless another organiser did
 * since this one looked. Whoever has begun may finish, and an invitation holds.
 */
export function setDoor(db: Db, { door: set, by, at }: Setting): Promise<'set' | 'changed-meanwhile'> {
  const isClosed = set.door === 'closed'
  return db.transaction().execute(async (tx) => {
    await tx
      .insertInto('interest.intake')
      .values({ revision: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const known = await tx
      .selectFrom('interest.intake')
      .select(['revision', 'closedAt'])
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (known.revision !== set.revision) return 'changed-meanwhile'
    await tx
      .updateTable('interest.intake')
      .set({
        closedAt: isClosed ? (known.closedAt ?? at) : null,
        closedBy: isClosed ? by : null,
        opensOn: isClosed ? set.opensOn : null,
        note: set.note,
        otherWays: set.otherWays,
        revision: known.revision + 1,
      })
      .execute()
    const act = isClosed ? 'interest.closeDoor' : 'interest.openDoor'
    await recordAct(tx, { act, by, on: { kind: 'intake', id: 'door' }, at })
    return 'set'
  })
}
