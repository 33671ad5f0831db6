import { type RawBuilder, sql } from 'kysely'
import type { Role } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { type CardRow, cardFrom, type MemberCard } from '../cards.ts'
import { meetsChoice, meetsWords, meetsWordsEach, type Search } from './search.ts'

/** How many members stand on a page of the directory. */
export const membersPerPage = 50

export type Listed = MemberCard & { roles: Role[] }
export type Place = { after?: string | undefined; before?: string | undefined }
export type ListedPage = { members: Listed[]; before: string | null; after: string | null }

type Found = CardRow & { roles: Role[] }
type Wanted = { search: Search; place: Place; isMany: boolean }
type Rank = 0 | 1

/**
 * Lists a page of those who are found, by name; who is called by what was typed comes first. The place is held by a
 * member and not by a number. `isMany`: so many are found that going by name meets them soon. One query.
 */
export async function listFound(db: Db, { search, ...listing }: Wanted): Promise<ListedPage> {
  const { place } = listing
  const inOrder = ordering(place)
  const { rows } = await sql<Found>`
    with ${search.names === null ? foundAlike(search, listing) : foundByRank(search, listing)}
    select card.*, array(
      select role from people.held_role where held_role.member_id = card.member_id order by role
    ) as roles
    from people.cards_of(array(select member_id from found)) as card
    join found on found.member_id = card.member_id
    order by ${inOrder(['found.rank', 'found.sort_name', 'found.member_id'])}`.execute(db)
  return asPage(rows, place)
}

const ordering =
  ({ before }: Place) =>
  (keys: readonly string[]) =>
    sql.join(keys.map((key) => sql`${sql.ref(key)} ${sql.raw(before === undefined ? 'asc' : 'desc')}`))

type Listing = Omit<Wanted, 'search'>

/** Without a name to go by, all stand alike. */
const foundAlike = (search: Search, { place, isMany }: Listing) =>
  sql`found as materialized (${rowsOf(search, { rank: 0, place, words: meetsBy(isMany)(search.query) })})`

/** Those who are called by what was typed, and the others; the later half only where the first fills no page. */
function foundByRank(search: Search, { place, isMany }: Listing): RawBuilder<unknown> {
  const { query, names, isNamesAlone } = search
  const inOrder = ordering(place)
  const halves = [
    rowsOf(search, { rank: 0, place, words: meetsWords(isNamesAlone ? names : `(${query}) & (${names})`) }),
    rowsOf(search, { rank: 1, place, words: meetsBy(isMany)(`(${query}) & !(${names})`) }),
  ]
  const [first, later] = place.before === undefined ? halves : halves.toReversed()
  return sql`first as materialized (${first}), found as materialized (
    select * from (
      select * from first union all (
        select * from (${later}) as later where (select count(*) from first) <= ${membersPerPage}
      )
    ) as halves
    order by ${inOrder(['rank', 'sort_name', 'member_id'])} limit ${membersPerPage + 1}
  )`
}

const meetsBy = (isMany: boolean) => (isMany ? meetsWordsEach : meetsWords)

type Half = { rank: Rank; place: Place; words: RawBuilder<unknown> }

const rowsOf = (search: Search, { rank, place, words }: Half) => sql`
  select ${rank}::int as rank, listing.sort_name, listing.member_id from people.listing as listing
  where (listing.is_listed or ${search.all}) and ${words} and ${meetsChoice(search.chosen)}
    and ${isBeyond(rank, search, place)}
  order by ${ordering(place)(['listing.sort_name', 'listing.member_id'])} limit ${membersPerPage + 1}`

/** Whether a member of this rank comes after the one at the edge of the page before; or before that of the next. */
function isBeyond(rank: Rank, { all, names }: Search, { after, before }: Place): RawBuilder<unknown> {
  const edge = after ?? before
  if (edge === undefined) return sql`true`
  const way = sql.raw(after === undefined ? '<' : '>')
  const atEdge = (keys: RawBuilder<unknown>) => sql`(
    select ${keys} from people.listing as edge where edge.member_id = ${edge} and (edge.is_listed or ${all})
  )`
  if (names === null)
    return sql`(listing.sort_name, listing.member_id) ${way} ${atEdge(sql`edge.sort_name, edge.member_id`)}`
  const edgeRank = sql`case when edge.words @@ ${names}::tsquery then 0 else 1 end`
  return sql`(${rank}::int, listing.sort_name, listing.member_id) ${way}
    ${atEdge(sql`${edgeRank}, edge.sort_name, edge.member_id`)}`
}

/** One row more than a page was asked for: it says whether there are more in the direction of reading. */
function asPage(found: Found[], { after, before }: Place): ListedPage {
  const backwards = before !== undefined
  const isFirst = after === undefined && !backwards
  const more = found.length > membersPerPage
  const shown = found.slice(0, membersPerPage).map(cardFrom)
  const members = backwards ? shown.toReversed() : shown
  return {
    members,
    before: (backwards ? more : !isFirst) ? (members[0]?.memberId ?? null) : null,
    after: backwards || more ? (members.at(-1)?.memberId ?? null) : null,
  }
}
