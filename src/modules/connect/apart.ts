import type { KeyObject } from 'node:crypto'
import { sql } from 'kysely'
import { confidentialKey } from '#modules/diversity/index.ts'
import type { Db, Tx } from '#platform/db.ts'
import { keyedHash, seal, unseal } from '#platform/secret.ts'

const purpose = 'connect apart'

/** Who asks and whom they would rather not meet, in one direction. */
export type Apart = { memberId: string; otherId: string }

type Kept = { id: string; holder: Buffer; sealed: Buffer }

const holderOf = (key: KeyObject, memberId: string) => keyedHash(key, purpose, memberId)

// The holder is bound into the seal: a row moved to somebody else's name does not open.
const open = (key: KeyObject, { sealed }: Pick<Kept, 'sealed'>, memberId: string) =>
  unseal(key, sealed, { purpose, owner: memberId })

/**
 * Keeps that a member would rather not be matched with another: silently, and so that the database alone says neither
 * who asked nor about whom. No act is recorded, for an act would say so. Asked twice, it is kept once.
 */
export async function keepApart(tx: Tx, { memberId, otherId }: Apart): Promise<void> {
  if (memberId === otherId) return
  await holdAll(tx)
  const key = await confidentialKey(tx, purpose)
  const held = await rowsOf(tx, key, memberId)
  if (held.some((row) => open(key, row, memberId) === otherId)) return
  await tx
    .insertInto('connect.apart')
    .values({
      holder: holderOf(key, memberId),
      sealed: seal(key, otherId, { purpose, owner: memberId }),
    })
    .execute()
  await shuffleApart(tx)
}

/** Takes back that a member would rather not be matched with another. */
export async function takeBackApart(tx: Tx, { memberId, otherId }: Apart): Promise<void> {
  await holdAll(tx)
  const key = await confidentialKey(tx, purpose)
  const held = await rowsOf(tx, key, memberId)
  const ids = held.filter((row) => open(key, row, memberId) === otherId).map(({ id }) => id)
  if (ids.length > 0) await tx.deleteFrom('connect.apart').where('id', 'in', ids).execute()
  await shuffleApart(tx)
}

/** Of two who change it at once, one is second: who writes all rows anew would bring back what the other deleted. */
const holdAll = (tx: Tx) => sql`lock table connect.apart in share row exclusive mode`.execute(tx)

/**
 * Writes all rows anew, in an order that chance chooses, under ids that chance chooses. In which order people said so,
 * and so whose is which, can then be read neither from where the rows lie nor from the transactions that wrote them.
 */
export async function shuffleApart(tx: Tx): Promise<void> {
  await holdAll(tx)
  await sql`
    with all_rows as (delete from connect.apart returning holder, sealed)
    insert into connect.apart (holder, sealed) select holder, sealed from all_rows order by random()`.execute(
    tx,
  )
}

/** Lists whom a member would rather not be matched with: for themselves, and for nobody else. */
export async function listOwnApart(db: Db, memberId: string): Promise<string[]> {
  const key = await confidentialKey(db, purpose)
  return (await rowsOf(db, key, memberId)).map((row) => open(key, row, memberId))
}

/** Lists which of these members must not meet, for the matching alone. One query. */
export async function listApart(db: Db, memberIds: readonly string[]): Promise<Apart[]> {
  const rows = await db.selectFrom('connect.apart').select(['id', 'holder', 'sealed']).execute()
  if (rows.length === 0) return []
  const key = await confidentialKey(db, purpose)
  const members = new Map(memberIds.map((id) => [holderOf(key, id).toString('hex'), id]))
  const among = new Set(memberIds)
  return rows.flatMap((row) => {
    const memberId = members.get(row.holder.toString('hex'))
    if (!memberId) return []
    const otherId = open(key, row, memberId)
    return among.has(otherId) ? [{ memberId, otherId }] : []
  })
}

/** Forgets whom somebody would rather not meet, when they leave the house or are erased. */
export async function forgetApart(tx: Tx, { memberId }: { memberId: string }): Promise<void> {
  await holdAll(tx)
  const key = await confidentialKey(tx, purpose)
  await tx.deleteFrom('connect.apart').where('holder', '=', holderOf(key, memberId)).execute()
}

const rowsOf = async (db: Db, key: KeyObject, memberId: string): Promise<Kept[]> =>
  await db
    .selectFrom('connect.apart')
    .select(['id', 'holder', 'sealed'])
    .where('holder', '=', holderOf(key, memberId))
    .execute()
