import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { roundTopic } from './topic.ts'

type Chosen = { memberId: string; topic: string; at: Date }

/** Somebody stops the letters of Connect Five: they sit out, for nobody could tell them whom they are to meet. */
export async function followStopping(tx: Tx, { memberId, topic, at }: Chosen): Promise<void> {
  if (topic !== roundTopic.key) return
  await sql`
    update connect.participation
    set paused_at = ${at}, paused_until = null, paused_with_letters = true, revision = revision + 1
    where member_id = ${memberId} and left_at is null and (paused_at is null or paused_until is not null)`.execute(
    tx,
  )
}

/** They want its letters again: who sat out for that alone takes part again. */
export async function followStarting(tx: Tx, { memberId, topic }: Chosen): Promise<void> {
  if (topic !== roundTopic.key) return
  await sql`
    update connect.participation
    set paused_at = null, paused_with_letters = false, revision = revision + 1
    where member_id = ${memberId} and paused_with_letters`.execute(tx)
}
