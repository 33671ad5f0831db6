import { sql } from 'kysely'
import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { nameQueryOf, type Term, termsOf, tsqueryOf } from '../directory-terms.ts'
import { seesUnlisted } from '../eyes.ts'
import { type Counts, countFound, mostCounted, uncounted } from './count.ts'
import { type Choice, chooseFacets, type Facet, listChoices } from './facets.ts'
import { type Kind, kinds, type Wanted } from './form.ts'
import { type ListedPage, listFound, type Place } from './list-found.ts'
import { isAnyChosen, type Search } from './search.ts'

/** A page of the directory, and what may be looked for next. */
export type Directory = ListedPage & {
  /** How many are found, on all pages. */
  count: number
  /** And more than that. */
  isMore: boolean
  choices: Record<Kind, Choice[]>
  /** How many would be found without the choice of this kind; null where there is none, or they are not counted. */
  without: Record<Kind, number | null>
  /** What was typed where nobody is found by it, with what was meant perhaps. */
  mended: Term[]
}

const nobody: ListedPage = { members: [], before: null, after: null }

type Asked = { viewer: Viewer; wanted: Wanted; place: Place }
type Words = { find: Term[]; gives: Term[] }

/**
 * Finds members by words, by what they can give and by where they stand; by what this reader may see of them, and by
 * nothing else. A word by which nobody is found is taken for what was meant perhaps. Three queries at most. See
 * docs/decisions/0017.
 */
export async function findDirectory(db: Db, { viewer, wanted, place }: Asked): Promise<Directory> {
  const all = seesUnlisted(viewer)
  const { facets, ...words } = await readSearch(db, wanted, all)
  const chosen = chooseFacets(facets, wanted)
  // Who asks for a part that nobody is of finds nobody.
  const isLost = kinds.some((kind) => wanted[kind] !== '' && chosen[kind] === null)
  const search = asSearch(words, { all, chosen })
  const { counts, page } = await look(db, { search, place, isLost })
  const mended = [...words.find, ...words.gives].filter((term) => !term.isKnown && term.near.length > 0)
  return { ...page, ...offer(counts), mended }

  function offer({
    count,
    isMore,
    countWith,
    countWithout,
  }: Counts): Omit<Directory, keyof ListedPage | 'mended'> {
    const choicesOf = (kind: Kind) => listChoices(facets, { kind, chosen, countWith })
    const withoutOf = (kind: Kind) => (wanted[kind] === '' ? null : countWithout(kind))
    return {
      count: isLost ? 0 : count,
      isMore: isMore && !isLost,
      choices: { part: choicesOf('part'), place: choicesOf('place'), experience: choicesOf('experience') },
      without: { part: withoutOf('part'), place: withoutOf('place'), experience: withoutOf('experience') },
    }
  }
}

type Looking = { search: Search; place: Place; isLost: boolean }

/** Counts and lists: side by side where few have the words; else how many have them says how they are best listed. */
async function look(
  db: Db,
  { search, place, isLost }: Looking,
): Promise<{ counts: Counts; page: ListedPage }> {
  const list = (isMany: boolean) => (isLost ? nobody : listFound(db, { search, place, isMany }))
  if (search.query === null || search.most <= mostCounted) {
    const [counts, page] = await Promise.all([countFound(db, search), list(false)])
    return { counts, page }
  }
  const isUncounted = search.least > mostCounted && !isAnyChosen(search)
  const counts = isUncounted ? uncounted(search.least) : await countFound(db, search)
  return { counts, page: counts.count === 0 ? nobody : await list(counts.isMore) }
}

function asSearch({ find, gives }: Words, given: Pick<Search, 'all' | 'chosen'>): Search {
  const queries = [tsqueryOf(find, ''), tsqueryOf(gives, 'give/')].filter((query) => query !== null)
  const terms = [...find, ...gives]
  return {
    ...given,
    query: queries.length > 0 ? queries.join(' & ') : null,
    names: nameQueryOf(find),
    isNamesAlone: terms.length === 1,
    // Whoever has all words has each of them.
    most: Math.min(...terms.map(({ most }) => most ?? Infinity)),
    least: terms.length === 1 ? (terms[0]?.least ?? 0) : 0,
  }
}

const chosenFrom = sql<Facet[]>`(
  select coalesce(json_agg(row_to_json(facet)), '[]') from people.facet_named as facet
)`.as('facets')

/**
 * What was typed, word by word, with what was meant perhaps; and what can be chosen. Where nothing was typed, only the
 * latter: PostgreSQL would plan how to look for words for longer than the rest of a page takes.
 */
async function readSearch(
  db: Db,
  { find, gives }: Wanted,
  all: boolean,
): Promise<Words & { facets: Facet[] }> {
  const search = db.selectNoFrom([chosenFrom])
  if (find === '' && gives === '') return { ...(await search.executeTakeFirstOrThrow()), find: [], gives: [] }
  return await search
    .select([
      termsOf({ typed: find, among: '', all }).as('find'),
      termsOf({ typed: gives, among: 'give/', all }).as('gives'),
    ])
    .executeTakeFirstOrThrow()
}
