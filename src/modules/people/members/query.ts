import { sql } from 'kysely'
import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { nameQueryOf, type Term, termsOf, tsqueryOf } from '../directory-terms.ts'
import { seesUnlisted } from '../eyes.ts'
import { countFound } from './count.ts'
import { type Choice, chooseFacets, type Facet, listChoices } from './facets.ts'
import { type Kind, kinds, type Wanted } from './form.ts'
import { type ListedPage, listFound, type Place } from './list-found.ts'
import type { Search } from './search.ts'

/** A page of the directory, and what may be looked for next. */
export type Directory = ListedPage & {
  /** How many are found, on all pages. */
  count: number
  choices: Record<Kind, Choice[]>
  /** How many would be found without the choice of this kind; null where there is none. */
  without: Record<Kind, number | null>
  /** What was typed where nobody is found by it, with what was meant perhaps. */
  mended: Term[]
}

/** From so many on, the next fifty are sooner met by going through all by name than by sorting those who are found. */
const many = 5_000

const nobody: ListedPage = { members: [], before: null, after: null }

type Asked = { viewer: Viewer; wanted: Wanted; place: Place }

/**
 * Finds members by words, by what they can give and by where they stand; by what this reader may see of them, and by
 * nothing else. Three queries. See docs/decisions/0017.
 */
export async function findDirectory(db: Db, { viewer, wanted, place }: Asked): Promise<Directory> {
  const all = seesUnlisted(viewer)
  const { facets, find, gives } = await readSearch(db, wanted, all)
  const chosen = chooseFacets(facets, wanted)
  const queries = [tsqueryOf(find, ''), tsqueryOf(gives, 'give/')].filter((query) => query !== null)
  const query = queries.length > 0 ? queries.join(' & ') : null
  const search: Search = { all, query, names: nameQueryOf(find), chosen }
  // Who asks for a part that nobody is of finds nobody.
  const isLost = kinds.some((kind) => wanted[kind] !== '' && chosen[kind] === null)
  const list = (isMany: boolean) => (isLost ? nobody : listFound(db, { search, place, isMany }))
  // Without words both go side by side. With words, how many have them says how they are best listed.
  const counting = countFound(db, search)
  const [{ count, countWith, countWithout }, found] = await Promise.all([
    counting,
    query === null ? list(false) : counting.then((counted) => list(counted.count > many)),
  ])
  const choicesOf = (kind: Kind) => listChoices(facets, { kind, chosen, countWith })
  const withoutOf = (kind: Kind) => (wanted[kind] === '' ? null : countWithout(kind))
  return {
    ...found,
    count: isLost ? 0 : count,
    choices: { part: choicesOf('part'), place: choicesOf('place'), experience: choicesOf('experience') },
    without: { part: withoutOf('part'), place: withoutOf('place'), experience: withoutOf('experience') },
    mended: [...find, ...gives].filter((term) => !term.isKnown && term.near.length > 0),
  }
}

/** What was typed, word by word, and what can be chosen. */
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
