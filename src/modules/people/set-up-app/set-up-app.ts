import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { openAppSecret, stepOf } from '../authenticator.ts'
import { type Renewed, renewSession } from '../session.ts'
import { tellOfChange } from '../tell-of-change.ts'

type Setting = { viewer: Viewer; code: string; config: Config; at: Date }

const quarterOfAnHour = 15 * 60

/**
 * Takes a member's app into use, once a code of it was typed right: it takes the place of one that they had, and this
 * session has a second factor from then on. `none`: nothing was begun, or it was finished in another window.
 */
export async function setUpApp(
  db: Db,
  { viewer, code, config, at }: Setting,
): Promise<Renewed | 'wrong' | 'none'> {
  await limit(db, { what: `set up app ${viewer.id}`, most: 20, seconds: quarterOfAnHour, at })
  return await db.transaction().execute(async (tx) => {
    const begun = await tx
      .selectFrom('people.authenticatorBegun')
      .select('sealedSecret')
      .where('memberId', '=', viewer.id)
      .forUpdate()
      .executeTakeFirst()
    if (!begun) return 'none'
    const lastStep = stepOf(await openAppSecret(tx, viewer.id, begun.sealedSecret), code, at)
    if (lastStep === null) return 'wrong'

    const app = { ...begun, confirmedAt: at, lastStep }
    await tx
      .insertInto('people.authenticator')
      .values({ memberId: viewer.id, ...app })
      .onConflict((conflict) => conflict.column('memberId').doUpdateSet(app))
      .execute()
    await tx.deleteFrom('people.authenticatorBegun').where('memberId', '=', viewer.id).execute()
    const on = { kind: 'member', id: viewer.id }
    await recordAct(tx, { act: 'people.setUpApp', by: viewer.id, on, at })
    const told = { memberId: viewer.id, act: 'people.setUpApp', config, at } as const
    await tellOfChange(tx, { ...told, what: 'An authenticator app was set up' })
    return await renewSession(tx, { sessionId: viewer.sessionId, secondBy: 'app', at })
  })
}
