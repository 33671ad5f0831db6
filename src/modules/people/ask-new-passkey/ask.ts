import type { Viewer } from '#platform/access.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { listKnown } from '../factors.ts'
import { askForNew } from '../passkey.ts'
import { findMember } from '../queries.ts'
import { findSender } from '../sender.ts'

type Asking = { viewer: Viewer; config: Config; at: Date }

const quarterOfAnHour = 15 * 60

/**
 * Gives a member's browser what it needs to make a passkey for them.
 *
 * @throws TooMany when they asked too often.
 */
export async function askForNewPasskey(db: Db, { viewer, config, at }: Asking) {
  await limit(db, { what: `new passkey of ${viewer.id}`, most: 30, seconds: quarterOfAnHour, at })
  const { id, name, address } = await findMember(db, viewer.id)
  return await askForNew(db, {
    purpose: 'add',
    browser: viewer.sessionId,
    member: { id, name, address: address ?? name },
    house: (await findSender(db, config)).shortName,
    known: await listKnown(db, id),
    config,
    at,
  })
}
