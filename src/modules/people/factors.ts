import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'

/** What a member has set up to prove a second factor. */
export type Factors = { appSince: Date | null; passkeys: number; codesLeft: number }

/** Finds what a member has set up to prove a second factor. One query. */
export const findFactors = (db: Db, memberId: string): Promise<Factors> =>
  db
    .selectFrom('people.member as member')
    .leftJoin('people.authenticator as app', 'app.memberId', 'member.id')
    .select([
      'app.confirmedAt as appSince',
      sql<number>`(select count(*) from people.passkey where member_id = member.id)`.as('passkeys'),
      sql<number>`(select count(*) from people.recovery_code
        where member_id = member.id and used_at is null)`.as('codesLeft'),
    ])
    .where('member.id', '=', memberId)
    .executeTakeFirstOrThrow()

/** Lists the passkeys that a member may be asked for. */
export const listKnown = (db: Db, memberId: string) =>
  db
    .selectFrom('people.passkey')
    .select(['credential as id', 'transports'])
    .where('memberId', '=', memberId)
    .execute()

/** Recovery codes stand in for a factor: without one they are for nothing, and end. */
export async function endIdleCodes(tx: Tx, memberId: string): Promise<void> {
  const { appSince, passkeys } = await findFactors(tx, memberId)
  if (appSince || passkeys > 0) return
  await tx.deleteFrom('people.recoveryCode').where('memberId', '=', memberId).execute()
}
