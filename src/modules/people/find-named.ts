import { sql } from 'kysely'
import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { type CardRow, cardFrom, type MemberCard } from './cards.ts'
import { termsOf, tsqueryOf } from './directory-terms.ts'
import { seesUnlisted } from './eyes.ts'

type Asked = { viewer: Viewer; typed: string; most?: number }

/**
 * Finds members by their names, for whoever is to pick one: the beginning of each word is enough, and a slip is
 * forgiven. Who is not listed is not among them, but for organisers. Two queries; none where nothing was typed.
 */
export async function findNamed(db: Db, { viewer, typed, most = 20 }: Asked): Promise<MemberCard[]> {
  const all = seesUnlisted(viewer)
  if (typed.trim() === '') return []
  const { terms } = await db
    .selectNoFrom([termsOf({ typed: typed.slice(0, 200), among: 'name/', all }).as('terms')])
    .executeTakeFirstOrThrow()
  if (terms.length === 0) return []
  const { rows } = await sql<CardRow>`
    select card.* from (
      select listing.member_id, listing.sort_name from people.listing as listing
      where listing.words @@ (select ${tsqueryOf(terms, 'name/')}::tsquery) and (listing.is_listed or ${all})
      order by listing.sort_name, listing.member_id limit ${most}
    ) as found
    join people.member_card as card on card.member_id = found.member_id
    order by found.sort_name, found.member_id`.execute(db)
  return rows.map(cardFrom)
}
