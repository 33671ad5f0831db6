import type { Db } from '#platform/db.ts'
import { findHouseKey, hashToken, keyedHash } from '#platform/secret.ts'

type Departure = { memberId: string; leftAt: Date }

/** The word by which they come back: made anew from the house's key, so that the warning can hold it once more. */
export const wayBackOf = async (db: Db, { memberId, leftAt }: Departure): Promise<string> =>
  keyedHash(await findHouseKey(db), 'way back', `${memberId} ${leftAt.toISOString()}`).toString('base64url')

/** Who may come back by this word, or nobody. */
export const findDeparture = (db: Db, wayBack: string) =>
  db
    .selectFrom('privacy.departure')
    .select(['memberId', 'erasedFrom'])
    .where('tokenHash', '=', hashToken(wayBack))
    .executeTakeFirst()
