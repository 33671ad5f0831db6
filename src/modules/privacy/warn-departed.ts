import { sql } from 'kysely'
import { findSender, listAddresses } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { eachInTurn, type Night } from '#platform/retention.ts'
import { wayBackOf } from './departure.ts'
import { warnedFrom } from './grace.ts'
import { soonErasedEmail } from './soon-erased-email.tsx'

/**
 * Tells everybody once who left and will soon be erased, with the way back. Whoever is told late, because the house
 * stood still or a backup was restored, has a week from now.
 */
export async function warnDeparted({ db, config, now }: Night): Promise<void> {
  const soon = await db
    .selectFrom('privacy.departure')
    .select('memberId')
    .where('erasedFrom', '<=', warnedFrom(now))
    .where('warnedAt', 'is', null)
    .execute()
  // A few a night; each in a transaction of its own, so that one who is warned is not warned again.
  await eachInTurn(soon, ({ memberId }) => warn(db, { memberId, config, at: now }), {
    failing: 'Not all who left could be warned tonight',
  })
}

function warn(
  db: Db,
  { memberId, config, at }: { memberId: string; config: Config; at: Date },
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const departure = await tx
      .updateTable('privacy.departure')
      .set({ warnedAt: at, erasedFrom: sql`greatest(erased_from, ${warnedFrom(at)})` })
      .where('memberId', '=', memberId)
      .where('warnedAt', 'is', null)
      .returning(['leftAt', 'erasedFrom'])
      .executeTakeFirst()
    const [main] = await listAddresses(tx, memberId)
    if (!departure || !main) return
    const { leftAt, erasedFrom: until } = departure
    const link = `${config.baseUrl}/come-back/${await wayBackOf(tx, { memberId, leftAt })}`
    const letter = soonErasedEmail({ leftAt, link, until, from: await findSender(tx, config) })
    // A restored house warns of the same departure once more.
    const about = `${memberId}:${at.getTime()}`
    await sendLater(tx, { ...letter, act: 'privacy.warnDeparted', about, to: main, at })
  })
}
