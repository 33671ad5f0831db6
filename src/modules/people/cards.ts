import { sql } from 'kysely'
import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { seesUnlisted } from './eyes.ts'
import { photographAddress } from './photograph.ts'

/** A member in short, as one reader may see them. */
export type MemberCard = {
  memberId: string
  name: string
  isListed: boolean
  partId: string | null
  part: string | null
  organisation: string | null
  roleInWords: string | null
  /** What they can give to others; empty where they said nothing, or not to members. */
  gives: string
  /** The address of their photograph, small; null where there is none to show. */
  photograph: string | null
}

export type CardRow = Omit<MemberCard, 'photograph'> & { photograph: string | null }

/** The card of a row of people.member_card, whose photograph is a version. */
export const cardFrom = <Row extends CardRow>(row: Row): Row => ({
  ...row,
  photograph: row.photograph === null ? null : photographAddress(row.memberId, row.photograph, 'small'),
})

/**
 * Shows members in short to another room's reader, in the order in which they were asked for. Who is not listed, or has
 * left, is not among them, but for organisers and themselves. One query, or none where nobody is asked for.
 */
export async function listCards(
  db: Db,
  { viewer, memberIds }: { viewer: Pick<Viewer, 'id' | 'roles'>; memberIds: readonly string[] },
): Promise<MemberCard[]> {
  if (memberIds.length === 0) return []
  const { rows } = await sql<CardRow>`
    select card.* from people.member_card as card
    join unnest(${[...memberIds]}::uuid[]) with ordinality as asked (id, place) on asked.id = card.member_id
    where card.is_listed or ${seesUnlisted(viewer)} or card.member_id = ${viewer.id}
    order by asked.place`.execute(db)
  return rows.map(cardFrom)
}
