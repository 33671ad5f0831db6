import type { Db } from '#platform/db.ts'
import { hashToken } from '#platform/secret.ts'

/** Finds what this browser asked for last, so that the page can name the address as it was typed. */
export const findAsked = (db: Db, visitor: string) =>
  db
    .selectFrom('people.signIn')
    .select(['address', 'returnTo', 'usedAt', 'expiresAt', 'wrongCodes', 'browserHash'])
    .where('browserHash', '=', hashToken(visitor))
    .orderBy('askedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
