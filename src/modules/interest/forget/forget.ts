import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { keptMonths, setAsideDays } from '../expression.ts'
import { forgetCounted } from '../forget-counted.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Forgets what was promised to be kept for a while only: drafts after 30 days, what was decided after six months. Only
 * a count by month and part remains of it.
 */
export async function forgetOld(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('interest.draft').where('expiresAt', '<=', now).execute()
  await db
    .deleteFrom('interest.browser')
    .where('expressionId', 'is not', null)
    .where('since', '<=', new Date(now.getTime() - dayMs))
    .execute()
  const decidedBefore = new Date(now)
  decidedBefore.setUTCMonth(now.getUTCMonth() - keptMonths)
  await forgetCounted(
    db,
    // Who was accepted without an account takes part by telephone, and is kept as long as they do.
    sql<boolean>`(
      status in ('declined', 'withdrawn') or (status = 'accepted' and (member_id is not null or address is not null))
    ) and decided_at <= ${decidedBefore}`,
  )
  await forgetCounted(
    db,
    sql<boolean>`status = 'set-aside' and decided_at <= ${new Date(now.getTime() - setAsideDays * dayMs)}`,
  )
}
