import { sql } from 'kysely'
import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Tx } from '#platform/db.ts'
import { tellOfChange } from './tell-of-change.ts'

type Verified = { viewer: Viewer; address: string; config: Config; at: Date }

/**
 * Makes an address a member's own, which they have shown that it is. Of two who do so at once, one does: `taken`.
 */
export async function keepVerified(
  tx: Tx,
  { viewer, address, config, at }: Verified,
): Promise<'added' | 'taken'> {
  const added = await tx
    .insertInto('people.address')
    .values({ memberId: viewer.id, address, verifiedAt: at, isMain: false })
    .onConflict((conflict) =>
      conflict
        .column('address')
        .doUpdateSet({ verifiedAt: sql`coalesce(address.verified_at, excluded.verified_at)` })
        .where(sql<string>`address.member_id`, '=', viewer.id),
    )
    .returning('id')
    .executeTakeFirst()
  if (!added) return 'taken'
  const on = { kind: 'member', id: viewer.id }
  await recordAct(tx, { act: 'people.addAddress', by: viewer.id, on, at })
  const told = { memberId: viewer.id, act: 'people.addAddress', config, at } as const
  await tellOfChange(tx, { ...told, what: 'An e-mail address was added' })
  return 'added'
}
