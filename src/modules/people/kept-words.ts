import { createSecretKey } from 'node:crypto'
import type { Db } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { findHouseKey, hashToken, keyedHash, seal, unseal } from '#platform/secret.ts'
import type { TypedBefore } from '#ui/layout/chrome.ts'

/** More than anybody types in a form: a list of addresses has its own place, and is pasted once more. */
const mostLetters = 200_000
/** Browsers in which a member's words are kept at once: each is known by a cookie, which whoever sends it chooses. */
const mostBrowsers = 3
/** Whoever comes back later than this has begun something else. */
const longestMs = 60 * 60 * 1000
/** What proves something, once. Other secrets are left out by their routes. */
const neverKept = new Set(['token', 'code'])

type Whose = { memberId: string; visitor: string; at: Date }
type Keeping = Whose & {
  typed: TypedBefore
  /** The fields that are kept; all, where a route does not say. */
  keeps?: readonly string[]
}

/**
 * Keeps what a member typed in a form, until they have shown who they are: sealed for them and for the browser they
 * typed it in, in the place of what was kept there before. The key needs that browser's cookie, which the house never
 * keeps: so nobody reads it from the tables. `gone`: there is no such member any more.
 *
 * @throws TooMany where more was sent for them than anybody types.
 */
export async function keepWords(
  db: Db,
  { typed, keeps, ...whose }: Keeping,
): Promise<'kept' | 'too-long' | 'gone'> {
  const { memberId, visitor, at } = whose
  await limit(db, { what: `kept words ${memberId}`, most: 60, seconds: 60 * 60, at })
  const values = Object.entries(typed.values).filter(
    ([name]) => !neverKept.has(name) && (keeps?.includes(name) ?? true),
  )
  const words = JSON.stringify({ ...typed, values: Object.fromEntries(values) })
  // Nothing older of theirs stands in its place: it would be taken for what they typed just now.
  await forgetKeptWords(db, { memberId, visitor })
  if (words.length > mostLetters) return 'too-long'
  const sealed = seal(await findKey(db, visitor), words, sealing(memberId))
  const kept = await db
    .insertInto('people.keptWords')
    .columns(['browserHash', 'memberId', 'sealed', 'keptAt'])
    .expression((e) =>
      e
        .selectFrom('people.member')
        .select((one) => [
          one.val(hashToken(visitor)).as('browserHash'),
          'id as memberId',
          one.val(sealed).as('sealed'),
          one.val(at).as('keptAt'),
        ])
        .where('id', '=', memberId)
        .where('leftAt', 'is', null),
    )
    .onConflict((conflict) => conflict.column('browserHash').doUpdateSet({ memberId, sealed, keptAt: at }))
    .returning('memberId')
    .executeTakeFirst()
  if (!kept) return 'gone'
  await forgetOldest(db, memberId)
  return 'kept'
}

/** Leaves a member what was kept last, in as many browsers as anybody types in at once. */
async function forgetOldest(db: Db, memberId: string): Promise<void> {
  const oldest = db
    .selectFrom('people.keptWords')
    .select('browserHash')
    .where('memberId', '=', memberId)
    .orderBy('keptAt', 'desc')
    .orderBy('browserHash')
    .offset(mostBrowsers)
  await db.deleteFrom('people.keptWords').where('browserHash', 'in', oldest).execute()
}

/** Finds what is kept for this member in this browser, for its form to open with. It stays until the form is sent. */
export async function findKeptWords(db: Db, { memberId, visitor, at }: Whose): Promise<TypedBefore | null> {
  const kept = await db
    .selectFrom('people.keptWords')
    .select('sealed')
    .where('browserHash', '=', hashToken(visitor))
    .where('memberId', '=', memberId)
    .where('keptAt', '>', new Date(at.getTime() - longestMs))
    .executeTakeFirst()
  if (!kept) return null
  // Sealed by us, so it is what we wrote.
  return JSON.parse(unseal(await findKey(db, visitor), kept.sealed, sealing(memberId))) as TypedBefore
}

/** Whether something is kept in this browser, for whomever: so much whoever signs in there is told. */
export async function isSomethingKept(db: Db, { visitor, at }: Omit<Whose, 'memberId'>): Promise<boolean> {
  const kept = await db
    .selectFrom('people.keptWords')
    .select('memberId')
    .where('browserHash', '=', hashToken(visitor))
    .where('keptAt', '>', new Date(at.getTime() - longestMs))
    .executeTakeFirst()
  return kept !== undefined
}

type Forgetting = Pick<Whose, 'memberId' | 'visitor'> & { before?: Date }

/** Forgets what was kept for a member in this browser, or what was kept there for them before an instant. */
export async function forgetKeptWords(db: Db, { memberId, visitor, before }: Forgetting) {
  await db
    .deleteFrom('people.keptWords')
    .where('browserHash', '=', hashToken(visitor))
    .where('memberId', '=', memberId)
    .$if(before !== undefined, (all) => all.where('keptAt', '<', before ?? new Date(0)))
    .execute()
}

const sealing = (memberId: string) => ({ purpose: 'kept words', owner: memberId })

const findKey = async (db: Db, visitor: string) =>
  createSecretKey(keyedHash(await findHouseKey(db), 'kept words', visitor))
