import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { has } from './facets.ts'
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
 * chosen of the others. Words are looked up once for all; everybody is counted in one walk where nothing is chosen, and
 * else in three, of which PostgreSQL makes two at a time.
 */
export async function countFound(db: Db, search: Search): Promise<Counts> {
  const isListed = sql`(listing.is_listed or ${search.all})`
  const counting =
    search.query !== null
      ? sql<Mask>`
          with met as materialized (
            select parts, places, experiences from people.listing as listing
            where ${isListed} and ${meetsWords(search.query)}
          ) ${masksOf(search, sql`met as listing where true`)}`
      : kinds.some((kind) => search.chosen[kind] !== null)
        ? sql<Mask>`${masksOf(search, sql`people.listing as listing where ${isListed}`)}`
        : sql<Mask>`
            select case when grouping(parts) = 0 then 'part' when grouping(places) = 0 then 'place'
              else 'experience' end as kind, coalesce(parts, places, experiences) as mask, count(*) as count
            from people.listing as listing where ${isListed}
            group by grouping sets ((parts), (places), (experiences))`
  const { rows } = await counting.execute(db)
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

/** How many have which mask, kind by kind, of those who stand in `source`. */
const masksOf = ({ chosen }: Search, source: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql.join(
    kinds.map(
      (kind) => sql`(
        select ${kind}::text as kind, ${columns[kind]} as mask, count(*) as count
        from ${source} and ${meetsChoice({ ...chosen, [kind]: null })} group by ${columns[kind]}
      )`,
    ),
    sql` union all `,
  )
