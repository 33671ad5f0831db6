import { type RawBuilder, sql } from 'kysely'
import type { Role, Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { type CardRow, cardFrom, type MemberCard } from '../cards.ts'
import { namePatterns, type Term, termsOf, tsqueryOf } from '../directory-terms.ts'
import { seesUnlisted } from '../eyes.ts'
import {
  type Choice,
  type Chosen,
  chooseFacets,
  countChosen,
  type Facet,
  type Group,
  listChoices,
} from './facets.ts'
import { type Kind, kinds, type Wanted } from './form.ts'

/** How many members stand on a page of the directory. */
export const membersPerPage = 50

export type Listed = MemberCard & { roles: Role[] }

/** A page of the directory, and what may be looked for next. */
export type Directory = {
  members: Listed[]
  /** How many are found, on all pages. */
  count: number
  before: string | null
  after: string | null
  choices: Record<Kind, Choice[]>
  /** How many would be found without the choice of this kind; null where there is none. */
  without: Record<Kind, number | null>
  /** What was typed, where nobody is found by it, with what was meant perhaps. */
  mended: Term[]
}

export type Place = { after?: string | undefined; before?: string | undefined }
type Asked = { viewer: Viewer; wanted: Wanted; place: Place }

/**
 * Finds members by words, by what they can give and by where they stand; by what this reader may see of them, and by
 * nothing else. A page holds its place by a member and not by a number, so that nobody is shown twice or missed while
 * others join. Three queries, of which the last two go side by side. See docs/decisions/0017.
 */
export async function findDirectory(db: Db, { viewer, wanted, place }: Asked): Promise<Directory> {
  const all = seesUnlisted(viewer)
  const { facets, find, gives } = await readSearch(db, wanted, all)
  const chosen = chooseFacets(facets, wanted)
  const lost = kinds.some((kind) => wanted[kind] !== '' && chosen[kind] === null)
  const queries = [tsqueryOf(find, ''), tsqueryOf(gives, 'give/')].filter((query) => query !== null)
  const search: Search = {
    all,
    query: queries.length > 0 ? queries.join(' & ') : null,
    names: namePatterns(find),
    chosen,
  }
  const [groups, found] = await Promise.all([
    countGroups(db, search),
    // What nobody has finds nobody.
    lost ? [] : listFound(db, search, place),
  ])
  const paged = asPage(found, place)
  const choicesOf = (kind: Kind) => listChoices(groups, facets, chosen, kind)
  const withoutOf = (kind: Kind) => (wanted[kind] === '' ? null : countChosen(groups, chosen, kind))
  return {
    ...paged,
    members: paged.members.map(cardFrom),
    count: lost ? 0 : countChosen(groups, chosen),
    choices: { part: choicesOf('part'), place: choicesOf('place'), experience: choicesOf('experience') },
    without: { part: withoutOf('part'), place: withoutOf('place'), experience: withoutOf('experience') },
    mended: [...find, ...gives].filter((term) => !term.isKnown && term.near.length > 0),
  }
}

type Search = { all: boolean; query: string | null; names: string[]; chosen: Chosen }

const readSearch = (db: Db, wanted: Wanted, all: boolean) =>
  db
    .selectNoFrom([
      sql<Facet[]>`(select coalesce(json_agg(row_to_json(facet)), '[]') from people.facet_named as facet)`.as(
        'facets',
      ),
      termsOf({ typed: wanted.find, among: '', all }).as('find'),
      termsOf({ typed: wanted.gives, among: 'give/', all }).as('gives'),
    ])
    .executeTakeFirstOrThrow()

/**
 * How many are found with which facets. Choices are counted from this and not each by itself: with so few kinds of
 * people, one walk answers all of them, exactly.
 */
async function countGroups(db: Db, { all, query }: Search): Promise<Group[]> {
  const { rows } = await sql<Group>`
    select parts, places, experiences, count(*) as count from people.listing as listing
    where (listing.is_listed or ${all}) and ${meetsWords(query)}
    group by parts, places, experiences`.execute(db)
  return rows
}

type Found = CardRow & { roles: Role[] }

async function listFound(db: Db, search: Search, { after, before }: Place): Promise<Found[]> {
  const edge = after ?? before
  const backwards = before !== undefined
  const direction = sql.raw(backwards ? 'desc' : 'asc')
  const keys = orderOf(search)
  const inOrder = sql.join(keys.map((key) => sql`${key} ${direction}`))
  const beyond = edge
    ? sql`(${sql.join(keys)}) ${sql.raw(backwards ? '<' : '>')} (
        select ${sql.join(keys)} from people.listing as listing
        where listing.member_id = ${edge} and (listing.is_listed or ${search.all})
      )`
    : sql`true`
  const { rows } = await sql<Found>`
    select card.*, array(
      select role from people.held_role where held_role.member_id = card.member_id order by role
    ) as roles
    from (
      select listing.member_id, row_number() over (order by ${inOrder}) as place from people.listing as listing
      where (listing.is_listed or ${search.all}) and ${meetsWords(search.query)} and ${meetsChoice(search.chosen)}
        and ${beyond}
      order by ${inOrder} limit ${membersPerPage + 1}
    ) as found
    join people.member_card as card on card.member_id = found.member_id
    order by found.place`.execute(db)
  return rows
}

/**
 * The words that must be met. The subquery hides them from the planner on purpose: not knowing how many members a word
 * finds, it always goes by the index, which is quick for every word; knowing, it would read everybody for a frequent
 * one, with all of their words.
 */
const meetsWords = (query: string | null) =>
  query === null ? sql`true` : sql`listing.words @@ (select ${query}::tsquery)`

function meetsChoice({ part, place, experience }: Chosen): RawBuilder<unknown> {
  const conditions = [
    part && sql`listing.parts & ${2 ** part.bit}::bigint <> 0`,
    place && sql`listing.places & ${2 ** place.bit}::bigint <> 0`,
    experience && sql`listing.experiences & ${2 ** experience.bit}::bigint <> 0`,
  ].filter((condition) => condition !== null)
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

/** By name; and who is called by what was typed comes before who is only found by it. */
function orderOf({ names }: Search): RawBuilder<unknown>[] {
  const byName = [sql`listing.sort_name`, sql`listing.member_id`]
  if (names.length === 0) return byName
  const isCalledSo = sql`' ' || translate(listing.sort_name, '-''', ' ') like any (${names}::text[])`
  return [sql`(case when ${isCalledSo} then 0 else 1 end)`, ...byName]
}

/** One row more than a page was asked for: it says whether there are more in the direction of reading. */
function asPage(found: Found[], { after, before }: Place) {
  const backwards = before !== undefined
  const isFirst = after === undefined && !backwards
  const more = found.length > membersPerPage
  const shown = found.slice(0, membersPerPage)
  const members = backwards ? shown.toReversed() : shown
  return {
    members,
    before: (backwards ? more : !isFirst) ? (members[0]?.memberId ?? null) : null,
    after: backwards || more ? (members.at(-1)?.memberId ?? null) : null,
  }
}
