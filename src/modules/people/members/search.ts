import { type RawBuilder, sql } from 'kysely'
import type { Chosen } from './facets.ts'
import { kinds } from './form.ts'

/** What is looked for, as the database is asked. */
export type Search = {
  /** Also whom no list shows. */
  all: boolean
  /** For the index of words; null where no word was typed. */
  query: string | null
  /** For those who are called by what was typed. */
  names: string | null
  /** Whether the names say all that the words do, so that whoever is called so has them. */
  isNamesAlone: boolean
  /** How many have the words at the least and at the most, as far as it is known beforehand. */
  least: number
  most: number
  chosen: Chosen
}

/**
 * The words that must be met. The subquery hides them from the planner on purpose: not knowing how many members a word
 * finds, it always goes by the index, and not through everybody.
 */
export const meetsWords = (query: string | null): RawBuilder<unknown> =>
  query === null ? sql`true` : sql`listing.words @@ (select ${query}::tsquery)`

/** The same, but looked at member by member: for words that so many have that the next few are soon found. */
export const meetsWordsEach = (query: string | null): RawBuilder<unknown> =>
  query === null ? sql`true` : sql`ts_match_vq(listing.words, ${query}::tsquery)`

export const isAnyChosen = ({ chosen }: Search): boolean => kinds.some((kind) => chosen[kind] !== null)

export function meetsChoice({ part, place, experience }: Chosen): RawBuilder<unknown> {
  const conditions = [
    part && sql`listing.parts & ${2 ** part.bit}::bigint <> 0`,
    place && sql`listing.places & ${2 ** place.bit}::bigint <> 0`,
    experience && sql`listing.experiences & ${2 ** experience.bit}::bigint <> 0`,
  ].filter((condition) => condition !== null)
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}
