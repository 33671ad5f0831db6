import { type RawBuilder, sql } from 'kysely'
import { leaveHouse, type Post } from '#modules/people/index.ts'
import type { Db, Tx } from '#platform/db.ts'
import { findHouseKey, hashToken, keyedHash } from '#platform/secret.ts'
import { erasedFrom, warnedInTime } from './grace.ts'

type Departure = { memberId: string; leftAt: Date }

/** `isTold`: whether rooms may write to them about it. After a restore they were told already. */
type Leaving = Departure & { post: Post; isTold?: boolean }

/** Makes a member one who has left, in the caller's transaction, and gives the word by which they come back. */
export async function depart(tx: Tx, { memberId, leftAt, post, isTold = true }: Leaving) {
  const outcome = await leaveHouse(tx, { memberId, post, isTold, at: leftAt })
  if (outcome !== 'left') return { outcome } as const
  const wayBack = await wayBackOf(tx, { memberId, leftAt })
  const until = erasedFrom(leftAt)
  await tx
    .insertInto('privacy.departure')
    .values({ memberId, tokenHash: hashToken(wayBack), leftAt, erasedFrom: until })
    .execute()
  return { outcome, wayBack, until } as const
}

/** The word by which they come back: made anew from the house's key, so that the warning can hold it once more. */
export const wayBackOf = async (db: Db, { memberId, leftAt }: Departure): Promise<string> =>
  keyedHash(await findHouseKey(db), 'way back', `${memberId} ${leftAt.toISOString()}`).toString('base64url')

/** Who may come back by this word, or nobody. */
export const findDeparture = (db: Db, wayBack: string) =>
  db
    .selectFrom('privacy.departure')
    .select(['memberId', 'erasedFrom', 'warnedAt'])
    .where('tokenHash', '=', hashToken(wayBack))
    .executeTakeFirst()

/** Whose time for coming back is over, and who was warned of it in time: as `endOf` has it, for the database. */
export const isOver = (now: Date): RawBuilder<boolean> =>
  sql<boolean>`(erased_from <= ${now} and warned_at is not null and warned_at <= ${warnedInTime(now)})`
