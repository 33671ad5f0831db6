import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { newAppSecret, sealAppSecret } from '../authenticator.ts'

/** Makes a secret for an app that a member is about to set up. One that they began and did not finish, ends. */
export async function beginApp(db: Db, { viewer, at }: { viewer: Viewer; at: Date }): Promise<void> {
  const begun = { sealedSecret: await sealAppSecret(db, viewer.id, newAppSecret()), begunAt: at }
  await db
    .insertInto('people.authenticatorBegun')
    .values({ memberId: viewer.id, ...begun })
    .onConflict((conflict) => conflict.column('memberId').doUpdateSet(begun))
    .execute()
}
