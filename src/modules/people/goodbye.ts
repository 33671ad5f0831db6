import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { memberErased, memberLeft, type Post } from './notices.ts'

/** Whether this is the only administrator of the house: without one, nobody could make another. */
async function isLastAdministrator(db: Db, memberId: string): Promise<boolean> {
  const administrators = await db
    .selectFrom('people.heldRole as held')
    .innerJoin('people.member as member', 'member.id', 'held.memberId')
    .select('held.memberId')
    .where('held.role', '=', 'administrator')
    .where('member.leftAt', 'is', null)
    .execute()
  return administrators.length === 1 && administrators[0]?.memberId === memberId
}

/** All addresses of a member, proven or not, the main one first. */
export async function listAddresses(db: Db, memberId: string): Promise<string[]> {
  return (await findAddresses(db, memberId)).map(({ address }) => address)
}

/**
 * The addresses that a member has proved are theirs, the main one first: what the house holds by an address is theirs
 * through these alone, because whoever added them may have mistyped somebody else's.
 */
export async function listProvenAddresses(db: Db, memberId: string): Promise<string[]> {
  return (await findAddresses(db, memberId)).flatMap(({ address, verifiedAt }) =>
    verifiedAt ? [address] : [],
  )
}

const findAddresses = (db: Db, memberId: string) =>
  db
    .selectFrom('people.address')
    .select(['address', 'verifiedAt'])
    .where('memberId', '=', memberId)
    .orderBy('isMain', 'desc')
    .orderBy('address')
    .execute()

type Going = { memberId: string; at: Date }

/**
 * Lets a member leave, in the caller's transaction: they are signed out everywhere, hold no role, and are found by
 * nobody. Whoever calls it sees to it that they can come back for a while, and are erased then. Of two presses at once,
 * one counts: the other finds them `gone`.
 */
export async function leaveHouse(
  tx: Tx,
  { memberId, post, isTold = true, at }: Going & { post: Post; isTold?: boolean },
): Promise<'left' | 'last-administrator' | 'gone'> {
  const member = await hold(tx, memberId)
  if (!member || member.leftAt) return 'gone'
  if (await isLastAdministrator(tx, memberId)) return 'last-administrator'
  await tx.updateTable('people.member').set({ leftAt: at }).where('id', '=', memberId).execute()
  await tx.deleteFrom('people.session').where('memberId', '=', memberId).execute()
  await tx.deleteFrom('people.heldRole').where('memberId', '=', memberId).execute()
  await recordAct(tx, { act: 'people.leaveHouse', by: memberId, on: { kind: 'member', id: memberId }, at })
  await memberLeft.tell(tx, { memberId, post, isTold, at })
  return 'left'
}

/** Makes somebody who had left a member again, as they were, but for their roles and sessions. */
export async function comeBack(tx: Tx, { memberId, at }: Going): Promise<'back' | 'gone'> {
  const member = await hold(tx, memberId)
  if (!member?.leftAt) return 'gone'
  await tx.updateTable('people.member').set({ leftAt: null }).where('id', '=', memberId).execute()
  await recordAct(tx, { act: 'people.comeBack', by: memberId, on: { kind: 'member', id: memberId }, at })
  return 'back'
}

/**
 * Takes a member out of the house for good, in the caller's transaction. Rooms above are told while the row stands;
 * what hangs on it goes with it. What was done by them keeps a number that names nobody. `by` is the member; null for
 * the house itself.
 */
export async function eraseMember(
  tx: Tx,
  { memberId, by, post, at }: Going & { by: string | null; post: Post },
): Promise<'erased' | 'last-administrator' | 'gone'> {
  if (!(await hold(tx, memberId, { isErased: true }))) return 'gone'
  if (await isLastAdministrator(tx, memberId)) return 'last-administrator'
  const addresses = await listProvenAddresses(tx, memberId)
  await memberErased.tell(tx, { memberId, addresses, post, at })
  await recordAct(tx, { act: 'people.eraseMember', by, on: { kind: 'member', id: memberId }, at })
  await tx.deleteFrom('people.member').where('id', '=', memberId).execute()
  return 'erased'
}

/**
 * Holds a member, then all administrators, as changing roles does: of two administrators who go at once, the second
 * finds that they are the last.
 */
async function hold(tx: Tx, memberId: string, { isErased = false } = {}) {
  const member = await tx
    .selectFrom('people.member')
    .select(['name', 'leftAt'])
    .where('id', '=', memberId)
    // Whoever only leaves stays for others to name: a letter to them that is written meanwhile waits for nothing.
    .$call((one) => (isErased ? one.forUpdate() : one.forNoKeyUpdate()))
    .executeTakeFirst()
  await tx
    .selectFrom('people.heldRole')
    .select('memberId')
    .where('role', '=', 'administrator')
    .orderBy('memberId')
    .forUpdate()
    .execute()
  return member
}
