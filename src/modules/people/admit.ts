import { randomUUID } from 'node:crypto'
import { recordAct } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'

type Admitting = {
  name: string
  address: string
  /** When they showed that the mail of the address is theirs; else their first sign-in does. */
  provenAt?: Date | null
  by: string | null
  at: Date
}

/**
 * Makes somebody a member, in the caller's transaction, or says that their address is a member's already. Of two who
 * admit the same person at once, one does. Whoever calls it writes to the new member.
 */
export async function admit(
  tx: Tx,
  { name, address, provenAt = null, by, at }: Admitting,
): Promise<{ id: string } | 'address-taken'> {
  const id = randomUUID()
  await tx.insertInto('people.member').values({ id, name, joinedAt: at }).execute()
  const added = await tx
    .insertInto('people.address')
    .values({ memberId: id, address, verifiedAt: provenAt })
    .onConflict((conflict) => conflict.column('address').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) {
    await tx.deleteFrom('people.member').where('id', '=', id).execute()
    return 'address-taken'
  }
  await recordAct(tx, { act: 'people.add', by, on: { kind: 'member', id }, at })
  return { id }
}
