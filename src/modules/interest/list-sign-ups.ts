import type { Db } from '#platform/db.ts'
import { signUpOf } from './become-member.ts'
import type { SignUp } from './sign-up.ts'

type Place = {
  /** The member after whom to go on. */
  after?: string | undefined
  most?: number
}

const signUps = (db: Db) =>
  db
    .selectFrom('interest.signUp')
    .select(['memberId', 'themes', 'formats', 'times', 'timesNote', 'wantsEvents', 'rounds', 'events'])

/** Finds what one member would like to take part in; undefined where they never said. One query. */
export async function findSignUp(db: Db, memberId: string): Promise<SignUp | undefined> {
  const row = await signUps(db).where('memberId', '=', memberId).executeTakeFirst()
  return row && signUpOf(memberId, row)
}

/** Lists what members would like to take part in, a page at a time: for events and Connect Five. One query. */
export async function listSignUps(db: Db, { after, most = 500 }: Place): Promise<SignUp[]> {
  const rows = await signUps(db)
    .$if(after !== undefined, (only) => only.where('memberId', '>', after ?? ''))
    .orderBy('memberId')
    .limit(most)
    .execute()
  return rows.map(({ memberId, ...wishes }) => signUpOf(memberId, wishes))
}

/**
 * Finds whom these members would rather not be matched with, in their own words: for the matching, which shows it to
 * nobody. No page may ask this; the member's own page asks for their own.
 */
export async function listAvoided(
  db: Db,
  { memberIds }: { memberIds: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  if (memberIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('interest.avoided')
    .select(['memberId', 'words'])
    .where('memberId', 'in', memberIds)
    .execute()
  return new Map(rows.flatMap(({ memberId, words }) => (memberId ? [[memberId, words]] : [])))
}
