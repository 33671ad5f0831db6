import { eraseMember, findMember, findSender, listProvenAddresses } from '#modules/people/index.ts'
import type { Viewer } from '#platform/access.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { deleteHeld } from '../held.ts'
import { erasedEmail } from './email.tsx'

type Erasing = { viewer: Viewer; config: Config; at: Date }

/**
 * Erases a member: all of it, or nothing, in one transaction. What the rooms hold by the member's id or address is
 * deleted, then the member, with all that hangs on them; a receipt goes out that copies nothing.
 */
export function erase(db: Db, { viewer, config, at }: Erasing): Promise<'erased' | 'last-administrator'> {
  return db.transaction().execute(async (tx) => {
    const memberId = viewer.id
    const { address } = await findMember(tx, memberId)
    const addresses = await listProvenAddresses(tx, memberId)
    const from = await findSender(tx, config)
    const outcome = await eraseMember(tx, { memberId, at })
    if (outcome !== 'erased') return outcome
    await deleteHeld(tx, { memberId, addresses })
    if (address)
      await sendLater(tx, {
        ...erasedEmail({ from }),
        act: 'people.eraseMember',
        about: memberId,
        to: address,
        at,
        uselessAt: new Date(at.getTime() + 86_400_000),
      })
    return 'erased'
  })
}
