import type { Db } from '#platform/db.ts'
import { daysBefore } from '../invitation.ts'

/** How long each is kept, in days: what is told to people in the letter and on the privacy page. */
const keptDays = { list: 30, refused: 30, expired: 180, accepted: 365, refusal: 5 * 365 }

/** Forgets lists and invitations that are done with, as their tables promise. */
export async function forgetInvitations(db: Db, now: Date): Promise<void> {
  const before = (days: number) => daysBefore(now, days)
  await db.deleteFrom('invitations.batch').where('uploadedAt', '<', before(keptDays.list)).execute()
  await db
    .deleteFrom('invitations.invitation')
    .where((e) =>
      e.or([
        e('declinedAt', '<', before(keptDays.refused)),
        e('withdrawnAt', '<', before(keptDays.refused)),
        e('acceptedAt', '<', before(keptDays.accepted)),
        e.and([e('acceptedAt', 'is', null), e('expiresAt', '<', before(keptDays.expired))]),
      ]),
    )
    .execute()
  await db
    .deleteFrom('invitations.refusal')
    .where('declinedOn', '<', before(keptDays.refusal).toISOString().slice(0, 10))
    .execute()
  await db.deleteFrom('invitations.shareLink').where('endedAt', '<', before(keptDays.list)).execute()
}
