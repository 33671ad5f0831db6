import type { Db } from '#platform/db.ts'
import { findHouseKey, keyedHash } from '#platform/secret.ts'

/** Stands in a test letter for the token of an invitation. No token is so short, so it leads to none. */
export const testToken = 'test'

/**
 * The token of a member's own link. It is made of the link's id and the house's key, so that its member can be shown
 * it again and again, while the table holds only a hash.
 */
export const shareTokenOf = async (db: Db, id: string): Promise<string> =>
  keyedHash(await findHouseKey(db), 'share-link', id).toString('base64url')
