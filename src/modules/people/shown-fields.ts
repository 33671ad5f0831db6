import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { ProfileField } from './introduction.ts'

/**
 * Lists which parts of their profile members show to other members, for rooms that say something of two of them to each
 * other. Who has left is not in it. One query, or none where nobody is asked for.
 */
export async function listShownFields(
  db: Db,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<ProfileField>>> {
  if (memberIds.length === 0) return new Map()
  const { rows } = await sql<{ memberId: string; forMembers: ProfileField[] }>`
    select member_id, for_members from people.visibility
    where member_id = any(${[...memberIds]}::uuid[])`.execute(db)
  return new Map(rows.map(({ memberId, forMembers }) => [memberId, new Set(forMembers)]))
}
