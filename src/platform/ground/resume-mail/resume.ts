import { recordAct } from '../../audit.ts'
import type { Db } from '../../db.ts'
import { resumeMail } from '../../mail/pause.ts'
import { findHouseKey, keyedHash } from '../../secret.ts'

type Resuming = { address: string; by: string | null; at: Date }

/**
 * Starts mail to an address again whose mail came back, on an administrator's word. What its owner called unwanted
 * stays unwanted: only they can take that back. Returns whether it was paused for that.
 */
export function resume(db: Db, { address, by, at }: Resuming): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const addresses = [address.trim().toLowerCase()]
    if ((await resumeMail(tx, { addresses, evenComplaints: false, at })) === 0) return false
    // The audit is kept for years, and an address is content: a word that only this house can make stands for it.
    const id = keyedHash(await findHouseKey(tx), 'paused address', `${addresses[0]}`)
    const on = { kind: 'address', id: id.toString('base64url').slice(0, 22) }
    await recordAct(tx, { act: 'platform.resumeMail', by, on, at })
    return true
  })
}
