import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/**
 * Finds which of some members were here, signed in, after a moment of their own; as far as the house still knows, which
 * forgets a browser when its session ends.
 */
export async function findSeenSince(
  db: Db,
  asked: readonly { memberId: string; since: Date }[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ memberId: string }>`
    select asked.member_id
    from unnest(${asked.map(({ memberId }) => memberId)}::uuid[], ${asked.map(({ since }) => since)}::timestamptz[])
      as asked (member_id, since)
    where exists (
      select from people.session where session.member_id = asked.member_id and session.seen_at > asked.since
    )`.execute(db)
  return new Set(rows.map(({ memberId }) => memberId))
}
