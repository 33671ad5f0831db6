import type { Db } from '#platform/db.ts'
import { pauseEndsBefore } from '../session.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Forgets what the house promised to keep for a while only: requests to sign in, what was asked of passkeys and of the
 * provider, codes that were mailed, apps that were begun, and sessions that have ended; and after a year, who asked for
 * the list of addresses.
 */
export async function forgetEnded(db: Db, now: Date): Promise<void> {
  const yesterday = new Date(now.getTime() - dayMs)
  await db.deleteFrom('people.signIn').where('expiresAt', '<', yesterday).execute()
  await db.deleteFrom('people.mailedCode').where('expiresAt', '<', yesterday).execute()
  await db.deleteFrom('people.passkeyChallenge').where('expiresAt', '<', yesterday).execute()
  await db.deleteFrom('people.providerRequest').where('expiresAt', '<', yesterday).execute()
  await db.deleteFrom('people.authenticatorBegun').where('begunAt', '<', yesterday).execute()
  const aYearAgo = new Date(now)
  aYearAgo.setUTCFullYear(now.getUTCFullYear() - 1)
  await db.deleteFrom('people.addressRequest').where('askedAt', '<', aYearAgo).execute()
  await db
    .deleteFrom('people.session')
    .where((e) => e.or([e('endsAt', '<=', now), e('seenAt', '<=', pauseEndsBefore(now))]))
    .execute()
}
