import { findSender, listAddresses } from '#modules/people/index.ts'
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
    const { outcome, wayBack, until } = await depart(tx, { memberId, leftAt: at, post: config })
    const [address] = outcome === 'left' ? await listAddresses(tx, memberId) : []
    if (outcome !== 'left' || !address) return outcome
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
