import { type Expression, sql } from 'kysely'

/**
 * What the hall tells of the people, as far as they are listed: how many they are, who came last; and when its reader
 * first came in.
 */
export type PeopleFacts = {
  count: number
  newest: { id: string; name: string }[]
  /** When the reader first signed in. Null for one who has just left. */
  readerCameAt: string | null
}

/** The facts as one expression, so that the hall can ask for those of all rooms in one query. */
export const peopleFacts = (readerId: Expression<string>) => sql<PeopleFacts>`json_build_object(
  'count', (
    select greatest(1, coalesce(sum(members), 0)) from people.pair_tally where pair = 'part place' and is_listed
  ),
  'newest', (
    select coalesce(json_agg(json_build_object('id', id, 'name', name) order by joined_at desc, id), '[]')
    from (
      select member.id, member.name, member.joined_at from people.member
      join people.listing on listing.member_id = member.id
      where listing.is_listed and member.left_at is null and member.id <> ${readerId}
      order by member.joined_at desc, member.id limit 3
    ) as newest
  ),
  'readerCameAt', (select min(verified_at) from people.address where member_id = ${readerId})
)`
