import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { forgetAnswers } from './forget-answers.ts'

/**
 * Somebody leaves the house, or is being erased: they give up their places at events to come. These go to whoever waits
 * within a quarter of an hour (`release/`): here nobody can be written to, and no event is held while others wait.
 */
export async function followLeaving(tx: Tx, { memberId, at }: { memberId: string; at: Date }): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update events.registration set cancelled_at = ${at}, cancelled_how = 'left-house'
    from events.event
    where event.id = registration.event_id and event.ends_at > ${at}
      and registration.member_id = ${memberId}::uuid and registration.cancelled_at is null
    returning registration.id`.execute(tx)
  await forgetAnswers(
    tx,
    rows.map(({ id }) => id),
  )
  await sql`
    update events.feed set revoked_at = ${at}
    where member_id = ${memberId}::uuid and revoked_at is null`.execute(tx)
}
