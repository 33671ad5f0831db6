import type { Readable } from 'node:stream'
import { findSender, listProvenAddresses } from '#modules/people/index.ts'
import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { packHeld } from './archive.ts'

type Taking = { viewer: Viewer; config: Config; at: Date }

const day = 24 * 60 * 60

/**
 * Gives a member everything that the house holds about them, as one file. What is found by an address is theirs only
 * where they have proven that the address is.
 *
 * @throws TooMany when they took it often today.
 */
export async function takeAway(db: Db, { viewer, config, at }: Taking): Promise<Readable> {
  const { id: memberId, name } = viewer
  await limit(db, { what: `take away ${memberId}`, most: 10, seconds: day, at })
  const addresses = await listProvenAddresses(db, memberId)
  const { name: community } = await findSender(db, config)
  const archive = await packHeld(db, { whose: { memberId, addresses }, name, community, at })
  try {
    const on = { kind: 'member', id: memberId }
    await db.transaction().execute((tx) => recordAct(tx, { act: 'privacy.takeAway', by: memberId, on, at }))
  } catch (error) {
    // Nothing is handed out that is not on record.
    archive.destroy()
    throw error
  }
  return archive
}
