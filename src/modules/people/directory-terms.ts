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

type Asking = {
  typed: string
  /** `give/` to look among what members can give alone. */
  among: '' | 'give/'
  all: boolean
}

/**
 * What was typed, word by word, as one expression: no accents, capitals or apostrophes, and for a word that finds
 * nobody those that are meant perhaps. It looks at nobody but whom this reader may find (`all`: whom organisers may).
 */
export const termsOf = ({ typed, among, all }: Asking) => sql<Term[]>`(
  select coalesce(json_agg(json_build_object('word', word, 'isKnown', is_known, 'near', case
    when is_known then '[]'::json
    else (${nearWords({ among, all })})
  end) order by place), '[]')
  from (
    select word, place, length(word) < ${shortestSlip} or (
      select count(*) from people.listing
      where words @@ ('''' || ${among}::text || word || ''':*')::tsquery and (is_listed or ${all})
    ) > 0 as is_known
    from (
      select word, min(place) as place
      from regexp_split_to_table(${typed}::text, '\\s+') with ordinality as said (words, place)
      cross join lateral people.words_in(replace(people.fold(said.words), '''', '')) as word
      group by word order by place, word limit ${mostTerms}
    ) as typed
  ) as looked_up
)`

/** The words within a slip of `looked_up.word` by which somebody is found. */
const nearWords = ({ among, all }: Omit<Asking, 'typed'>) => sql`
  select coalesce(json_agg(word order by times desc, word), '[]') from (
    select substr(said.lexeme, ${among.length + 1}::int) as word, count(*) as times
    from (
      select words from people.listing
      where slips @@ (
        select string_agg('''' || slip || '''', ' | ')::tsquery from people.slips_of(looked_up.word) as slip
      ) and (is_listed or ${all})
      limit 300
    ) as close
    cross join lateral unnest(close.words) as said (lexeme, positions, weights)
    where starts_with(said.lexeme, ${among}::text) and (${among} <> '' or position('/' in said.lexeme) = 0)
      and length(said.lexeme) - ${among.length}::int
        between length(looked_up.word) - 1 and length(looked_up.word) + 1
      and exists (
        select from people.slips_of(substr(said.lexeme, ${among.length + 1}::int)) as theirs
        join people.slips_of(looked_up.word) as typed on typed = theirs
      )
    group by 1 order by times desc, word limit 4
  ) as meant`

/** The words that a term looks for: those that begin as it does, or else those that were meant perhaps. */
const wordsFor = (term: Term) => (term.isKnown ? [] : term.near)

/** The question to the index, and null where nothing was typed. All terms must be met, each by one of its words. */
export function tsqueryOf(terms: readonly Term[], among: '' | 'give/'): string | null {
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

/** Names that begin with one of these come first, as patterns for LIKE. */
export const namePatterns = (terms: readonly Term[]): string[] =>
  terms.flatMap((term) => [term.word, ...wordsFor(term)]).map((word) => `% ${word}%`)
