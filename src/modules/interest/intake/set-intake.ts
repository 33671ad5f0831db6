import type { z } from 'zod'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import type { intakeForm } from './form.ts'

type Setting = { intake: z.infer<typeof intakeForm>; by: string; at: Date }

/**
 * Opens or closes the intake of those who would like to join, and says how else they may; unless another organiser did
 * since this one looked. Whoever has begun may finish, and an invitation holds.
 */
export function setIntake(db: Db, { intake: set, by, at }: Setting): Promise<'set' | 'changed-meanwhile'> {
  const isClosed = set.intake === 'closed'
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
    const act = isClosed ? 'interest.closeIntake' : 'interest.openIntake'
    await recordAct(tx, { act, by, on: { kind: 'intake', id: 'one' }, at })
    return 'set'
  })
}
