import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { forgetApart } from './apart.ts'

/** Somebody leaves the house: they leave every campaign, and whom they would rather not meet is forgotten. */
export async function followLeaving(tx: Tx, { memberId }: { memberId: string }): Promise<void> {
  await sql`update connect.participation set left_at = now()
    where member_id = ${memberId} and left_at is null`.execute(tx)
  await forgetApart(tx, { memberId })
}
