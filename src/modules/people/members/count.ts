import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { type Chosen, has } from './facets.ts'
import { type Kind, kinds } from './form.ts'
import { meetsChoice, meetsWords, type Search } from './search.ts'

/** How many have this mask, of those who have what is chosen of the other kinds. */
type Mask = { kind: Kind; mask: number; count: number }

/** How many are found, and how many would be with another choice. */
export type Counts = {
  /** All that is wanted. */
  count: number
  countWith(kind: Kind, bit: number): number
  /** Without the choice of this kind. */
  countWithout(kind: Kind): number
}

/**
 * Counts those who are found, for each choice that can be made next, exactly: each kind among those who have what is
 * chosen of the others. Who has the words is looked up once; where there are none, all were counted as they came.
 */
export async function countFound(db: Db, search: Search): Promise<Counts> {
  const met =
    search.query === null
      ? sql`select parts, places, experiences, members from people.tally where is_listed or ${search.all}`
      : sql`select parts, places, experiences, 1 as members from people.listing as listing
          where (listing.is_listed or ${search.all}) and ${meetsWords(search.query)}`
  const isAnyChosen = kinds.some((kind) => search.chosen[kind] !== null)
  const { rows } = await (isAnyChosen ? countChosen(met, search.chosen) : countAll(met)).execute(db)
  const of = (kind: Kind) => rows.filter((row) => row.kind === kind)
  const total = (masks: readonly Mask[]) => masks.reduce((sum, { count }) => sum + count, 0)
  const countWith = (kind: Kind, bit: number) => total(of(kind).filter(({ mask }) => has(mask, bit)))
  const { part } = search.chosen
  return {
    count: part === null ? total(of('part')) : countWith('part', part.bit),
    countWith,
    countWithout: (kind) => total(of(kind)),
  }
}

const columns = { part: sql.ref('parts'), place: sql.ref('places'), experience: sql.ref('experiences') }

/** Where nothing is chosen, all kinds are counted in one walk. */
const countAll = (met: RawBuilder<unknown>) => sql<Mask>`
  select case when grouping(parts) = 0 then 'part' when grouping(places) = 0 then 'place' else 'experience' end as kind,
    coalesce(parts, places, experiences) as mask, sum(members) as count
  from (${met}) as met group by grouping sets ((parts), (places), (experiences))`

/** Each kind among those who have what is chosen of the others. */
const countChosen = (met: RawBuilder<unknown>, chosen: Chosen) => sql<Mask>`
  with met as materialized (${met}) ${sql.join(
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
