import { sql } from 'kysely'
import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { nameQueryOf, type Term, termsOf, tsqueryOf, wordsOf } from '../directory-terms.ts'
import { seesUnlisted } from '../eyes.ts'
import { type Counts, countFound } from './count.ts'
import { type Choice, chooseFacets, type Facet, listChoices } from './facets.ts'
import { type Kind, kinds, type Wanted } from './form.ts'
import { type ListedPage, listFound, type Place } from './list-found.ts'
import type { Search } from './search.ts'

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
 * nothing else. Three queries; where nobody is found by the words as they were typed, one more for what was meant, and
 * two for whom that finds. See docs/decisions/0017.
 */
export async function findDirectory(db: Db, { viewer, wanted, place }: Asked): Promise<Directory> {
  const all = seesUnlisted(viewer)
  const { facets, ...typed } = await readSearch(db, wanted)
  const chosen = chooseFacets(facets, wanted)
  // Who asks for a part that nobody is of finds nobody.
  const isLost = kinds.some((kind) => wanted[kind] !== '' && chosen[kind] === null)
  const asTyped = asSearch(typed, { all, chosen })
  const list = (search: Search, isMany: boolean) =>
    isLost ? nobody : listFound(db, { search, place, isMany })
  if (asTyped.query === null) {
    // Without words both go side by side.
    const [counts, page] = await Promise.all([countFound(db, asTyped), list(asTyped, false)])
    return { ...page, ...offer(counts) }
  }
  // With words, how many have them says how they are best listed.
  const first = await countFound(db, asTyped)
  const meant = first.count === 0 ? await findMeant(db, wanted, all) : typed
  const mended = [...meant.find, ...meant.gives].filter((term) => !term.isKnown && term.near.length > 0)
  const search = mended.length > 0 ? asSearch(meant, { all, chosen }) : asTyped
  const counts = mended.length > 0 ? await countFound(db, search) : first
  const page = counts.count === 0 ? nobody : await list(search, counts.isMore)
  return { ...page, ...offer(counts), mended }

  function offer({ count, isMore, countWith, countWithout }: Counts): Omit<Directory, keyof ListedPage> {
    const choicesOf = (kind: Kind) => listChoices(facets, { kind, chosen, countWith })
    const withoutOf = (kind: Kind) => (wanted[kind] === '' ? null : countWithout(kind))
    return {
      count: isLost ? 0 : count,
      isMore: isMore && !isLost,
      choices: { part: choicesOf('part'), place: choicesOf('place'), experience: choicesOf('experience') },
      without: { part: withoutOf('part'), place: withoutOf('place'), experience: withoutOf('experience') },
      mended: [],
    }
  }
}

function asSearch({ find, gives }: Words, given: Pick<Search, 'all' | 'chosen'>): Search {
  const queries = [tsqueryOf(find, ''), tsqueryOf(gives, 'give/')].filter((query) => query !== null)
  return { ...given, query: queries.length > 0 ? queries.join(' & ') : null, names: nameQueryOf(find) }
}

/** What was typed, word by word, and what can be chosen. */
const readSearch = (db: Db, wanted: Wanted) =>
  db
    .selectNoFrom([
      sql<Facet[]>`(select coalesce(json_agg(row_to_json(facet)), '[]') from people.facet_named as facet)`.as(
        'facets',
      ),
      wordsOf(wanted.find).as('find'),
      wordsOf(wanted.gives).as('gives'),
    ])
    .executeTakeFirstOrThrow()

/** What was typed, with what was meant perhaps. */
const findMeant = (db: Db, wanted: Wanted, all: boolean): Promise<Words> =>
  db
    .selectNoFrom([
      termsOf({ typed: wanted.find, among: '', all }).as('find'),
      termsOf({ typed: wanted.gives, among: 'give/', all }).as('gives'),
    ])
    .executeTakeFirstOrThrow()
