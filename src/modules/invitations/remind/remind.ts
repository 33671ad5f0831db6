import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import type { DoLater } from '#platform/jobs.ts'
import { countRemindable } from '../remindable.ts'
import { remindJob } from './job.ts'

type Reminding = { by: string; doLater: DoLater; at: Date }

/** Writes once more to everybody who has not answered for two weeks; never a fourth time. */
export function remind(db: Db, { by, doLater, at }: Reminding): Promise<'reminding' | 'nobody'> {
  return db.transaction().execute(async (tx) => {
    if ((await countRemindable(tx, at)) === 0) return 'nobody'
    await recordAct(tx, { act: 'invitations.remind', by, on: { kind: 'invitation', id: 'all' }, at })
    await doLater(tx, remindJob, { at: at.toISOString() })
    return 'reminding'
  })
}
