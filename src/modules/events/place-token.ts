import { confidentialKey } from '#modules/diversity/index.ts'
import type { Db } from '#platform/db.ts'
import { hashToken, keyedHash } from '#platform/secret.ts'

/** The word in somebody's mails by which they confirm or give up their place, and what is kept instead of it. */
export type PlaceToken = { token: string; tokenHash: Buffer }

const purpose = 'events place'

/**
 * Gives the maker of such words. It is the same word in every mail about a registration, so that the oldest mail still
 * answers; it is made under a key that lies outside the database, so that who reads the database cannot make it.
 */
export async function placeTokens(db: Db): Promise<(registrationId: string) => PlaceToken> {
  const key = await confidentialKey(db, purpose)
  return (registrationId) => {
    const token = keyedHash(key, purpose, registrationId).toString('base64url')
    return { token, tokenHash: hashToken(token) }
  }
}
