import { findSender, findTokenHash, listAddresses, sayGoodbye } from '#modules/people/index.ts'
import type { Viewer } from '#platform/access.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { depart } from '../departure.ts'
import { leftEmail } from './email.tsx'

type Leaving = { viewer: Viewer; config: Config; at: Date }

/**
 * Lets a member leave, and writes them a goodbye with the way back; unless they are the only administrator. The house
 * erases them by itself once the time for coming back is over.
 */
export function leave(db: Db, { viewer, config, at }: Leaving) {
  return db.transaction().execute(async (tx) => {
    const { id: memberId, name } = viewer
    const tokenHash = await findTokenHash(tx, viewer.sessionId)
    const { outcome, wayBack, until } = await depart(tx, { memberId, leftAt: at, post: config })
    if (outcome !== 'left') return outcome
    await sayGoodbye(tx, { tokenHash, how: 'left', at })
    const [address] = await listAddresses(tx, memberId)
    if (!address) return outcome
    const link = `${config.baseUrl}/come-back/${wayBack}`
    const letter = leftEmail({ name, link, until, from: await findSender(tx, config) })
    await sendLater(tx, {
      ...letter,
      act: 'privacy.leave',
      about: `${memberId}:${at.getTime()}`,
      to: address,
      at,
    })
    return outcome
  })
}
