import { findMember, findSender, leaveHouse } from '#modules/people/index.ts'
import type { Viewer } from '#platform/access.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { leftEmail } from './email.tsx'

type Leaving = { viewer: Viewer; config: Config; at: Date }

/** Lets a member leave, and writes them a goodbye; unless they are the only administrator. */
export function leave(db: Db, { viewer, config, at }: Leaving): Promise<'left' | 'last-administrator'> {
  return db.transaction().execute(async (tx) => {
    const { name, address } = await findMember(tx, viewer.id)
    const outcome = await leaveHouse(tx, { memberId: viewer.id, at })
    if (outcome !== 'left' || !address) return outcome
    const letter = leftEmail({ name, from: await findSender(tx, config) })
    await sendLater(tx, {
      ...letter,
      act: 'people.leaveHouse',
      about: `${viewer.id}:${at.getTime()}`,
      to: address,
      at,
    })
    return outcome
  })
}
