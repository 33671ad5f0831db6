import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { mailResumeLink } from '../resume-link.ts'

type Asking = { address: string; origin: string; config: Config; at: Date }

/**
 * Mails a link to go on with the newest draft of an address, if there is one. The page that follows is the same either
 * way: only the mailbox tells whether somebody has begun.
 */
export function sendLink(db: Db, { address, origin, config, at }: Asking): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const draft = await tx
      .selectFrom('interest.draft')
      .select(['id', 'expiresAt'])
      .where('address', '=', address)
      .where('expiresAt', '>', at)
      .orderBy('changedAt', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (draft) await mailResumeLink(tx, { draft, address, origin, config, at })
  })
}
