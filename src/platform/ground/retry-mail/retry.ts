import { recordAct } from '../../audit.ts'
import type { Db } from '../../db.ts'
import { retryMail } from '../../mail/outbox.ts'
import { resumeMail } from '../../mail/pause.ts'

type Retrying = { id: string; by: string; at: Date }

/**
 * Tries a mail again that was given up, on an administrator's word, who has read that it may have been delivered.
 * Where mail to its address was paused because some came back, that ends with it. One that waits again already, or
 * whose words are not kept, stays as it is, and the answer is false.
 */
export function retry(db: Db, { id, by, at }: Retrying): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const address = await retryMail(tx, id, at)
    if (address === null) return false
    await resumeMail(tx, { addresses: [address.toLowerCase()], evenComplaints: false, at })
    await recordAct(tx, { act: 'platform.retryMail', by, on: { kind: 'mail', id }, at })
    return true
  })
}
