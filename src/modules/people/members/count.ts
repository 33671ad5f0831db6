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
 * Counts those who are found, for each choice that can be made next, exactly. One walk finds who has the words; then
 * each kind is counted among those who have what is chosen of the others.
 */
export async function countFound(db: Db, search: Search): Promise<Counts> {
  const { rows } = await sql<Mask>`
    with met as materialized (
      select parts, places, experiences from people.listing as listing
      where (listing.is_listed or ${search.all}) and ${meetsWords(search.query)}
    )
    ${sql.join(
      kinds.map((kind) => masksOf(kind, search.chosen)),
      sql` union all `,
    )}`.execute(db)
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

function masksOf(kind: Kind, chosen: Chosen): RawBuilder<unknown> {
  const others = meetsChoice({ ...chosen, [kind]: null }, 'met')
  return sql`(
    select ${kind} as kind, ${columns[kind]} as mask, count(*) as count from met where ${others} group by ${columns[kind]}
  )`
}
