import { sql } from 'kysely'

/** A word that somebody typed, as the directory knows it. */
export type Term = {
  word: string
  /** Whether a member is found by a word that begins so. Short words are taken as they are. */
  isKnown: boolean
  /** Where it is not known: the words that differ from it by a slip of the finger, the most frequent first. */
  near: string[]
}

/** Words beyond these are left aside: nobody is described by more. */
const mostTerms = 8
/** Below this length a slip makes another word. */
const shortestSlip = 4
/** So many who have something like it are looked at for the word that was meant, and so many words are offered. */
const mostClose = 300
const mostNear = 4

/** Where to look: everywhere, in names alone, or in what members can give alone. */
export type Among = '' | 'name/' | 'give/'

type Asking = {
  typed: string
  among: Among
  all: boolean
}

/**
 * What was typed, word by word, as one expression: no accents, capitals or apostrophes, and for a word that finds
 * nobody those that are meant perhaps. It looks at nobody but whom this reader may find (`all`: whom organisers may).
 * Small words are left out where others say more.
 */
export const termsOf = ({ typed, among, all }: Asking) => sql<Term[]>`(
  select coalesce(json_agg(json_build_object('word', word, 'isKnown', is_known, 'near', case
    when is_known then '[]'::json
    else (${nearWords({ among, all })})
  end) order by place), '[]')
  from (
    select word, place, length(word) < ${shortestSlip} or exists (
      select from people.listing
      where words @@ ('''' || ${among}::text || word || ''':*')::tsquery and (is_listed or ${all})
    ) as is_known
    from (${split(typed)}) as typed
  ) as looked_up
)`

/** The same words as they were typed, each taken for known: what is found by them need not be looked up. */
export const wordsOf = (typed: string) =>
  sql<Term[]>`(
  select coalesce(json_agg(json_build_object('word', word, 'isKnown', true, 'near', '[]'::json) order by place), '[]')
  from (${split(typed)}) as typed
)`

const split = (typed: string) => sql`
  select word, place from (
    select word, place, people.is_small(word) as is_small, bool_and(people.is_small(word)) over () as all_small
    from (
      select word, min(place) as place
      from regexp_split_to_table(${typed}::text, '\\s+') with ordinality as said (words, place)
      cross join lateral people.words_in(replace(people.fold(said.words), '''', '')) as word
      group by word
    ) as split order by place, word limit ${mostTerms}
  ) as sized
  where all_small or not is_small`

/** The words within a slip of `looked_up.word` by which somebody is found; each is looked at once. */
const nearWords = ({ among, all }: Omit<Asking, 'typed'>) => sql`
  select coalesce(json_agg(word order by times desc, word), '[]') from (
    select word, times from (
      select substr(said.lexeme, ${among.length + 1}::int) as word, count(*) as times
      from (
        select words from people.listing_slips
        join people.listing on listing.member_id = listing_slips.member_id
        where slips @@ (
          select string_agg('''' || slip || '''', ' | ')::tsquery from people.slips_of(looked_up.word) as slip
        ) and (is_listed or ${all})
        limit ${mostClose}
      ) as close
      cross join lateral unnest(close.words) as said (lexeme, positions, weights)
      where ${among === '' ? sql`position('/' in said.lexeme) = 0` : sql`starts_with(said.lexeme, ${among}::text)`}
        and length(said.lexeme) - ${among.length}::int
          between length(looked_up.word) - 1 and length(looked_up.word) + 1
      group by 1
    ) as said
    where exists (
      select from people.slips_of(said.word) as theirs
      join people.slips_of(looked_up.word) as typed on typed = theirs
    )
    order by times desc, word limit ${mostNear}
  ) as meant`

/** The words that a term looks for: those that begin as it does, or else those that were meant perhaps. */
const wordsFor = (term: Term) => (term.isKnown ? [] : term.near)

/** The question to the index, and null where nothing was typed. All terms must be met, each by one of its words. */
export function tsqueryOf(terms: readonly Term[], among: Among): string | null {
  if (terms.length === 0) return null
  return terms
    .map((term) => {
      const meant = wordsFor(term)
      // Words hold letters and figures alone: people.words_in splits at every mark.
      if (meant.length === 0) return `'${among}${term.word}':*`
      return `(${meant.map((word) => `'${among}${word}'`).join(' | ')})`
    })
    .join(' & ')
}

/** The question for names that begin with one of these, so that they come first; null where nothing was typed. */
export const nameQueryOf = (terms: readonly Term[]): string | null =>
  terms.length === 0
    ? null
    : terms
        .flatMap((term) =>
          term.isKnown || term.near.length === 0
            ? [`'name/${term.word}':*`]
            : term.near.map((word) => `'name/${word}'`),
        )
        .join(' | ')
