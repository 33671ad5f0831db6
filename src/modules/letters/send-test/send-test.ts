import { randomUUID } from 'node:crypto'
import { listAddresses } from '#modules/people/index.ts'
import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { findSignature } from '../signature.ts'
import { testEmail } from './email.tsx'

const usefulMs = 60 * 60 * 1000

/** Sends an administrator a test mail to their own main address, so that they see how the house's mail arrives. */
export function sendTest(
  db: Db,
  { viewer, at }: { viewer: Viewer; at: Date },
): Promise<'sent' | 'no-address'> {
  return db.transaction().execute(async (tx) => {
    const [to] = await listAddresses(tx, viewer.id)
    if (to === undefined) return 'no-address'
    const about = randomUUID()
    const letter = testEmail({ from: await findSignature(tx) })
    // It tells something now or never; and like a mail with a code it is sent whatever came back before.
    const uselessAt = new Date(at.getTime() + usefulMs)
    await sendLater(tx, { ...letter, act: 'letters.sendTest', about, to, at, uselessAt })
    await recordAct(tx, { act: 'letters.sendTest', by: viewer.id, on: { kind: 'member', id: viewer.id }, at })
    return 'sent'
  })
}
