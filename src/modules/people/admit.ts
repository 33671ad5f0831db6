import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import { compileOnce } from '#platform/compile-once.ts'
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
  const added = await insertMember(tx, { id, name, address, provenAt, at })
  if (added.length === 0) return 'address-taken'
  await recordAct(tx, { act: 'people.add', by, on: { kind: 'member', id }, at })
  return { id }
}

type Inserting = { id: string; name: string; address: string; provenAt: Date | null; at: Date }

/** The address first: nobody is made a member whose address is taken. One statement, for which keys wait to its end. */
const insertMember = compileOnce<Inserting, { id: string }>((db, { id, name, address, provenAt, at }) =>
  db
    .with('given', (given) =>
      given
        .insertInto('people.address')
        .values({ memberId: id, address, verifiedAt: provenAt })
        .onConflict((conflict) => conflict.column('address').doNothing())
        .returning('memberId'),
    )
    .insertInto('people.member')
    .columns(['id', 'name', 'joinedAt'])
    .expression((e) =>
      e
        .selectFrom('given')
        .select(['memberId', sql<string>`${name}::text`.as('name'), sql<Date>`${at}::timestamptz`.as('at')]),
    )
    .returning('id'),
)
