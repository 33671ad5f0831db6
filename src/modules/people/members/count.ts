import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { type Chosen, has } from './facets.ts'
import { type Kind, kinds } from './form.ts'
import { meetsChoice, meetsWords, type Search } from './search.ts'

/** How many have this mask, of those who have what is chosen of the other kinds; `met`: how many have the words. */
type Mask = { kind: Kind | 'met'; mask: number; count: number }

/** How many are found, and how many would be with another choice. */
export type Counts = {
  /** All that is wanted. */
  count: number
  /** There are more than `count`: so many have the words that they are not counted to the end. */
  isMore: boolean
  /** Null where so many have the words that choices are not counted. */
  countWith(kind: Kind, bit: number): number | null
  /** Without the choice of this kind; null likewise. */
  countWithout(kind: Kind): number | null
}

/**
 * Words that more members have than this are no search yet, and counting them all takes longer than a page may. From so
 * many on, the next fifty are sooner met by going through all by name than by sorting those who are found.
 */
const mostCounted = 5_000

/**
 * Counts those who are found, for each choice that can be made next, exactly: each kind among those who have what is
 * chosen of the others. Who has the words is looked up once; where there are none, all were counted as they came.
 * Words that very many have are counted up to a limit, and the choices beside them are not.
 */
export async function countFound(db: Db, search: Search): Promise<Counts> {
  const met =
    search.query === null
      ? sql`select parts, places, experiences, members from people.tally where is_listed or ${search.all}`
      : sql`select parts, places, experiences, 1 as members ${thoseWith(search)} limit ${mostCounted + 1}`
  const isAnyChosen = kinds.some((kind) => search.chosen[kind] !== null)
  const { rows } = await (isAnyChosen ? countChosen(met, search) : countAll(met)).execute(db)
  const of = (kind: Mask['kind']) => rows.filter((row) => row.kind === kind)
  const total = (masks: readonly Mask[]) => masks.reduce((sum, { count }) => sum + count, 0)
  if (search.query !== null && total(of(isAnyChosen ? 'met' : 'part')) > mostCounted)
    return isAnyChosen ? await countUpTo(db, search) : uncounted(mostCounted + 1)
  const countWith = (kind: Kind, bit: number) => total(of(kind).filter(({ mask }) => has(mask, bit)))
  const { part } = search.chosen
  return {
    count: part === null ? total(of('part')) : countWith('part', part.bit),
    isMore: false,
    countWith,
    countWithout: (kind) => total(of(kind)),
  }
}

/** Whom the words find, for this reader. */
const thoseWith = ({ all, query }: Search) =>
  sql`from people.listing as listing where (listing.is_listed or ${all}) and ${meetsWords(query)}`

async function countUpTo(db: Db, search: Search): Promise<Counts> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
    select ${thoseWith(search)} and ${meetsChoice(search.chosen)} limit ${mostCounted + 1}
  ) as counted`.execute(db)
  return uncounted(rows[0]?.count ?? 0)
}

const uncounted = (count: number): Counts => ({
  count: Math.min(count, mostCounted),
  isMore: count > mostCounted,
  countWith: () => null,
  countWithout: () => null,
})

const columns = { part: sql.ref('parts'), place: sql.ref('places'), experience: sql.ref('experiences') }

/** Where nothing is chosen, all kinds are counted in one walk. */
const countAll = (met: RawBuilder<unknown>) => sql<Mask>`
  select case when grouping(parts) = 0 then 'part' when grouping(places) = 0 then 'place' else 'experience' end as kind,
    coalesce(parts, places, experiences) as mask, sum(members) as count
  from (${met}) as met group by grouping sets ((parts), (places), (experiences))`

/** Each kind among those who have what is chosen of the others. The tally is sooner read for each than put aside. */
const countChosen = (met: RawBuilder<unknown>, { query, chosen }: Search) => sql<Mask>`
  with met as ${query === null ? sql`not materialized` : sql`materialized`} (${met})
  ${query === null ? sql`` : sql`select 'met'::text as kind, 0::bigint as mask, count(*) as count from met union all`}
  ${sql.join(
    kinds.map((kind) => masksOf(kind, chosen)),
    sql` union all `,
  )}`

function masksOf(kind: Kind, chosen: Chosen): RawBuilder<unknown> {
  const others = meetsChoice({ ...chosen, [kind]: null })
  return sql`(
    select ${kind}::text as kind, ${columns[kind]} as mask, sum(members) as count
    from met as listing where ${others} group by ${columns[kind]}
  )`
}
