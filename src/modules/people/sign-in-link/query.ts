import type { Db } from '#platform/db.ts'
import { hashToken } from '#platform/secret.ts'

/** Finds the request to sign in that this link belongs to, and for whom it is. Looking changes nothing. */
export const findLink = (db: Db, token: string) =>
  db
    .selectFrom('people.signIn as request')
    .innerJoin('people.member as member', 'member.id', 'request.memberId')
    .select(['request.address', 'member.name', 'usedAt', 'expiresAt', 'wrongCodes', 'browserHash'])
    .where('tokenHash', '=', hashToken(token))
    .where('member.leftAt', 'is', null)
    .executeTakeFirst()
