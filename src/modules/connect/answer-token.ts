import { confidentialKey } from '#modules/diversity/index.ts'
import type { Db } from '#platform/db.ts'
import { hashToken, keyedHash } from '#platform/secret.ts'

type Whose = { meetingId: string; memberId: string }

/** The word in a mail by which its reader answers for themselves in one meeting, and what is kept instead of it. */
export type AnswerToken = { token: string; tokenHash: Buffer }

const purpose = 'connect answer'

/**
 * Gives the maker of such words. It is the same word in every mail about a meeting, so that the oldest mail still
 * answers; it is made under a key that lies outside the database, so that who reads the database cannot make it.
 */
export async function answerTokens(db: Db): Promise<(whose: Whose) => AnswerToken> {
  const key = await confidentialKey(db, purpose)
  return ({ meetingId, memberId }) => {
    const token = keyedHash(key, purpose, `${meetingId} ${memberId}`).toString('base64url')
    return { token, tokenHash: hashToken(token) }
  }
}
