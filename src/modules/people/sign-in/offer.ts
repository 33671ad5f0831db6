import type { Db } from '#platform/db.ts'
import { hashToken, newToken } from '#platform/secret.ts'
import { signInMinutes } from '../sign-in-request.ts'

/**
 * Makes a sign-in link for an operator to hand over: printed at the first start, or by the command line. It works
 * once, within ten minutes, in any browser. Returns null when nobody has that address.
 */
export async function offerSignInLink(
  db: Db,
  { address: given, baseUrl, at }: { address: string; baseUrl: string; at: Date },
) {
  const address = given.toLowerCase()
  const owner = await db
    .selectFrom('people.address')
    .select('memberId')
    .where('address', '=', address)
    .executeTakeFirst()
  if (!owner) return null
  const token = newToken()
  const expiresAt = new Date(at.getTime() + signInMinutes * 60_000)
  await db
    .insertInto('people.signIn')
    .values({ address, memberId: owner.memberId, tokenHash: hashToken(token), askedAt: at, expiresAt })
    .execute()
  return `${baseUrl}/sign-in/${token}`
}
