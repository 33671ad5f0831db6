import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { tellOfChange } from '../tell-of-change.ts'

type Removing = { viewer: Viewer; address: string; config: Config; at: Date }

/**
 * Removes one of a member's addresses: nobody signs in by it any more, nor by a mail that is on its way there. The
 * main one stays, and so does the last that was shown to be theirs: without it they could not come in.
 */
export function removeAddress(
  db: Db,
  { viewer, address, config, at }: Removing,
): Promise<'removed' | 'needed' | 'gone'> {
  return db.transaction().execute(async (tx) => {
    // Locked, so that two windows at once never remove the last two.
    await tx.selectFrom('people.member').select('id').where('id', '=', viewer.id).forUpdate().execute()
    const all = await tx
      .selectFrom('people.address')
      .select(['id', 'address', 'isMain', 'verifiedAt'])
      .where('memberId', '=', viewer.id)
      .execute()
    const wanted = all.find(({ id }) => id === address)
    if (!wanted) return 'gone'
    const othersVerified = all.some(({ id, verifiedAt }) => id !== address && verifiedAt)
    if (wanted.isMain || (wanted.verifiedAt && !othersVerified)) return 'needed'

    await tx.deleteFrom('people.address').where('id', '=', address).execute()
    await tx
      .updateTable('people.signIn')
      .set({ memberId: null })
      .where('memberId', '=', viewer.id)
      .where('address', '=', wanted.address)
      .execute()
    const on = { kind: 'member', id: viewer.id }
    await recordAct(tx, { act: 'people.removeAddress', by: viewer.id, on, at })
    const told = { memberId: viewer.id, act: 'people.removeAddress', config, at } as const
    // Of an address that nobody had shown to be theirs, we do not know who reads it.
    const also = wanted.verifiedAt ? [wanted.address] : []
    await tellOfChange(tx, { ...told, what: 'An e-mail address was removed', also })
    return 'removed'
  })
}
