import { sql } from 'kysely'
import { announce } from '#platform/channel.ts'
import type { Tx } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { forgetVoter } from './forget-voter.ts'
import { leaveOutTakenBack, listSaidBy } from './leave-out-taken-back.ts'

/**
 * Somebody leaves the house: what they said is shown nowhere any more, nor voted on. Where they come back, they may
 * share it again.
 */
export async function followLeaving(tx: Tx, { memberId, at }: { memberId: string; at: Date }): Promise<void> {
  await sql`update insights.insight set withdrawn_at = ${at}
    where withdrawn_at is null
      and id in (select insight_id from insights.insight_author where member_id = ${memberId})`.execute(tx)
  await leaveOutTakenBack(tx, { insightIds: await listSaidBy(tx, memberId), at })
  await announce(tx, contentChanged)
}

/**
 * Somebody is being erased: what they said is deleted, what they said together with others too. Their votes stay
 * counted, and nobody can tell any more whose they were.
 */
export async function followErasing(tx: Tx, { memberId, at }: { memberId: string; at: Date }): Promise<void> {
  await leaveOutTakenBack(tx, { insightIds: await listSaidBy(tx, memberId), at })
  await sql`delete from insights.insight
    where id in (select insight_id from insights.insight_author where member_id = ${memberId})`.execute(tx)
  await forgetVoter(tx, { memberId })
  await announce(tx, contentChanged)
}
