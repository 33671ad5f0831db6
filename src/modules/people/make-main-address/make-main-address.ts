import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { tellOfChange } from '../tell-of-change.ts'

type Making = { viewer: Viewer; address: string; config: Config; at: Date }

/** Has us write to another of a member's verified addresses from now on. The one before is told, too. */
export function makeMainAddress(db: Db, { viewer, address, config, at }: Making): Promise<'main' | 'gone'> {
  return db.transaction().execute(async (tx) => {
    // Locked, so that of two windows at once each sees what the other did.
    await tx.selectFrom('people.member').select('id').where('id', '=', viewer.id).forUpdate().execute()
    const wanted = await tx
      .selectFrom('people.address')
      .select('isMain')
      .where('memberId', '=', viewer.id)
      .where('id', '=', address)
      .where('verifiedAt', 'is not', null)
      .executeTakeFirst()
    if (!wanted) return 'gone'
    if (wanted.isMain) return 'main'
    const before = await tx
      .updateTable('people.address')
      .set({ isMain: false })
      .where('memberId', '=', viewer.id)
      .where('isMain', '=', true)
      .returning('address')
      .execute()
    await tx.updateTable('people.address').set({ isMain: true }).where('id', '=', address).execute()
    const on = { kind: 'member', id: viewer.id }
    await recordAct(tx, { act: 'people.makeMainAddress', by: viewer.id, on, at })
    const told = { memberId: viewer.id, act: 'people.makeMainAddress', config, at } as const
    const also = before.map((one) => one.address)
    await tellOfChange(tx, { ...told, what: 'Your main e-mail address was changed', also })
    return 'main'
  })
}
