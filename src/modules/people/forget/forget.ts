import type { Db } from '#platform/db.ts'
import { pauseEndsBefore } from '../session.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Forgets what the house promised to keep for a while only: requests to sign in, and sessions that have ended. */
export async function forgetEnded(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom('people.signIn')
    .where('expiresAt', '<', new Date(now.getTime() - dayMs))
    .execute()
  await db
    .deleteFrom('people.session')
    .where((e) => e.or([e('endsAt', '<=', now), e('seenAt', '<=', pauseEndsBefore(now))]))
    .execute()
}
