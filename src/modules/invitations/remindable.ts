import type { Db } from '#platform/db.ts'
import { daysBefore, mostLetters, patienceDays } from './invitation.ts'

/** Invitations whose people have not answered, and who have had two weeks of peace and few letters. */
export const remindable = (db: Db, now: Date) =>
  db
    .selectFrom('invitations.invitation')
    .where('acceptedAt', 'is', null)
    .where('declinedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', now)
    .where('timesSent', '<', mostLetters)
    .where('sentAt', '<=', daysBefore(now, patienceDays))

/** Counts those who could be reminded now. */
export async function countRemindable(db: Db, now: Date): Promise<number> {
  const { count } = await remindable(db, now)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
