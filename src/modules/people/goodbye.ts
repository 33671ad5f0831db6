import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { memberErased, memberLeft } from './notices.ts'

/** Whether this is the only administrator of the house: without one, nobody could make another. */
export async function isLastAdministrator(db: Db, memberId: string): Promise<boolean> {
  const administrators = await db
    .selectFrom('people.heldRole as held')
    .innerJoin('people.member as member', 'member.id', 'held.memberId')
    .select('held.memberId')
    .where('held.role', '=', 'administrator')
    .where('member.leftAt', 'is', null)
    .execute()
  return administrators.length === 1 && administrators[0]?.memberId === memberId
}

/** All addresses of a member, proven or not. */
export async function listAddresses(db: Db, memberId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('people.address')
    .select('address')
    .where('memberId', '=', memberId)
    .execute()
  return rows.map(({ address }) => address)
}

/**
 * The addresses that a member has proved are theirs: what the house holds by an address is theirs through these alone,
 * because whoever added them may have mistyped somebody else's.
 */
export async function listProvenAddresses(db: Db, memberId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('people.address')
    .select('address')
    .where('memberId', '=', memberId)
    .where('verifiedAt', 'is not', null)
    .execute()
  return rows.map(({ address }) => address)
}

type Going = { memberId: string; at: Date }

/**
 * Lets a member leave, in the caller's transaction: they are signed out everywhere, hold no role, and are found by
 * nobody.
 * What they are to this house stays until they ask to be erased, or an organiser adds them again.
 */
export async function leaveHouse(tx: Tx, { memberId, at }: Going): Promise<'left' | 'last-administrator'> {
  await lockAdministrators(tx)
  if (await isLastAdministrator(tx, memberId)) return 'last-administrator'
  await tx.updateTable('people.member').set({ leftAt: at }).where('id', '=', memberId).execute()
  await tx.deleteFrom('people.session').where('memberId', '=', memberId).execute()
  await tx.deleteFrom('people.heldRole').where('memberId', '=', memberId).execute()
  await recordAct(tx, { act: 'people.leaveHouse', by: memberId, on: { kind: 'member', id: memberId }, at })
  await memberLeft.tell(tx, { memberId })
  return 'left'
}

/**
 * Takes a member out of the house for good, in the caller's transaction. Rooms above are told while the row stands;
 * what hangs on it goes with it. What was done by them keeps a number that names nobody.
 */
export async function eraseMember(tx: Tx, { memberId, at }: Going): Promise<'erased' | 'last-administrator'> {
  await lockAdministrators(tx)
  if (await isLastAdministrator(tx, memberId)) return 'last-administrator'
  const addresses = await listAddresses(tx, memberId)
  await memberErased.tell(tx, { memberId, addresses })
  await recordAct(tx, { act: 'people.eraseMember', by: memberId, on: { kind: 'member', id: memberId }, at })
  await tx.deleteFrom('people.member').where('id', '=', memberId).execute()
  return 'erased'
}

/** Two administrators who go at once go one after the other: the second finds that they are the last. */
const lockAdministrators = (tx: Tx) =>
  tx
    .selectFrom('people.heldRole')
    .select('memberId')
    .where('role', '=', 'administrator')
    .orderBy('memberId')
    .forUpdate()
    .execute()
