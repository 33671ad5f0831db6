import type { Viewer } from '#platform/access.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { appAddress, openAppSecret } from '../authenticator.ts'
import { findMember } from '../queries.ts'
import { findSender } from '../sender.ts'

/** The app that a member is setting up: its secret, and what its QR code says. Null where they began none. */
export async function findBegun(db: Db, { viewer, config }: { viewer: Viewer; config: Config }) {
  const begun = await db
    .selectFrom('people.authenticatorBegun')
    .select('sealedSecret')
    .where('memberId', '=', viewer.id)
    .executeTakeFirst()
  if (!begun) return null
  const [secret, { address }, { shortName }] = await Promise.all([
    openAppSecret(db, viewer.id, begun.sealedSecret),
    findMember(db, viewer.id),
    findSender(db, config),
  ])
  return { secret, address: appAddress(secret, { house: shortName, account: address ?? viewer.name }) }
}

export type Begun = NonNullable<Awaited<ReturnType<typeof findBegun>>>
