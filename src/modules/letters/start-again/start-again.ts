import { listAddresses } from '#modules/people/index.ts'
import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { resumeMail } from '#platform/mail/pause.ts'

/**
 * Starts mail to a member's own addresses again that came back or was called unwanted: they read this, so they say
 * that it arrives and that they want it. What was withheld in the last days goes out now.
 */
export function startAgain(db: Db, { viewer, at }: { viewer: Viewer; at: Date }): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const addresses = await listAddresses(tx, viewer.id)
    const resumed = await resumeMail(tx, { addresses, evenComplaints: true, at })
    if (resumed === 0) return
    await recordAct(tx, {
      act: 'letters.startAgain',
      by: viewer.id,
      on: { kind: 'member', id: viewer.id },
      at,
    })
  })
}
