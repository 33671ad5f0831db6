import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { type Chosen, has } from './facets.ts'
import { type Kind, kinds } from './form.ts'
import { isAnyChosen, meetsChoice, meetsWords, type Search } from './search.ts'

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
export const mostCounted = 5_000

/**
 * Counts those who are found, for each choice that can be made next, exactly: each kind among those who have what is
 * chosen of the others. Who has the words is looked up once; where there are none, all were counted as they came.
 * Words that very many have are counted up to a limit, and the choices beside them are not.
 */
export async function countFound(db: Db, search: Search): Promise<Counts> {
  const isChosen = isAnyChosen(search)
  const asked = search.query === null ? sumTallies(search) : countMet(search, isChosen)
  const { rows } = await asked.execute(db)
  const of = (kind: Mask['kind']) => rows.filter((row) => row.kind === kind)
  const total = (masks: readonly Mask[]) => masks.reduce((sum, { count }) => sum + count, 0)
  if (search.query !== null && total(of(isChosen ? 'met' : 'part')) > mostCounted)
    return isChosen ? await countUpTo(db, search) : uncounted(mostCounted + 1)
  const countWith = (kind: Kind, bit: number) => total(of(kind).filter(({ mask }) => has(mask, bit)))
  const { part } = search.chosen
  return {
    count: part === null ? total(of('part')) : countWith('part', part.bit),
    isMore: false,
    countWith,
    countWithout: (kind) => total(of(kind)),
  }
}

async function countUpTo(db: Db, search: Search): Promise<Counts> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
    select ${thoseWith(search)} and ${meetsChoice(search.chosen)} limit ${mostCounted + 1}
  ) as counted`.execute(db)
  return uncounted(rows[0]?.count ?? 0)
}

/** So many have the words, or more, and what could be chosen beside them is not counted. */
export const uncounted = (count: number): Counts => ({
  count: Math.min(count, mostCounted),
  isMore: count > mostCounted,
  countWith: () => null,
  countWithout: () => null,
})

/** Whom the words find, for this reader. */
const thoseWith = ({ all, query }: Search) =>
  sql`from people.listing as listing where (listing.is_listed or ${all}) and ${meetsWords(query)}`

const columns = { part: sql.ref('parts'), place: sql.ref('places'), experience: sql.ref('experiences') }

function countMet(search: Search, isChosen: boolean): RawBuilder<Mask> {
  const met = sql`select parts, places, experiences ${thoseWith(search)} limit ${mostCounted + 1}`
  return isChosen ? countChosen(met, search.chosen) : countAll(met)
}

/** Where nothing is chosen, all kinds are counted in one walk. */
const countAll = (met: RawBuilder<unknown>) => sql<Mask>`
  select case when grouping(parts) = 0 then 'part' when grouping(places) = 0 then 'place' else 'experience' end as kind,
    coalesce(parts, places, experiences) as mask, count(*) as count
  from (${met}) as met group by grouping sets ((parts), (places), (experiences))`

/** Each kind among those who have what is chosen of the others. */
const countChosen = (met: RawBuilder<unknown>, chosen: Chosen) => sql<Mask>`
  with met as materialized (${met})
  select 'met'::text as kind, 0::bigint as mask, count(*) as count from met union all ${eachKind(
    (kind, others) => sql`
      select ${kind}::text as kind, ${columns[kind]} as mask, count(*) as count
      from met as listing where ${meetsChoice({ ...chosen, ...others })} group by ${columns[kind]}`,
  )}`

const eachKind = (write: (kind: Kind, others: Partial<Chosen>) => RawBuilder<unknown>) =>
  sql.join(
    kinds.map((kind) => sql`(${write(kind, { [kind]: null })})`),
    sql` union all `,
  )

/** Each kind among those who have what is chosen of the others, summed from the figures that the database keeps. */
const sumTallies = ({ all, chosen }: Search) =>
  sql<Mask>`${eachKind(
    (kind, others) => sql`
      select ${kind}::text as kind, ${columns[kind]} as mask, sum(members) as count
      from (${tallyFor(kind, chosen)}) as listing
      where (is_listed or ${all}) and ${meetsChoice({ ...chosen, ...others })} group by ${columns[kind]}`,
  )}`

/** The figures with the fewest rows that tell this kind from what is chosen of the others: those of a pair, mostly. */
function tallyFor(kind: Kind, chosen: Chosen): RawBuilder<unknown> {
  const others = kinds.filter((other) => other !== kind)
  const [wanted, ...more] = others.filter((other) => chosen[other] !== null)
  if (more.length > 0) return sql`select parts, places, experiences, is_listed, members from people.tally`
  const both = [kind, wanted ?? others[0]]
  const [one = kind, other = kind] = kinds.filter((each) => both.includes(each))
  return sql`select one as ${columns[one]}, other as ${columns[other]}, is_listed, members
    from people.pair_tally where pair = ${`${one} ${other}`}`
}
