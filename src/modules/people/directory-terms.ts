import { sql } from 'kysely'

/** A word that somebody typed, as the directory knows it. */
export type Term = {
  word: string
  /** Whether a member is found by a word that begins so. Short words are taken as they are. */
  isKnown: boolean
  /** Where it is not known: the words that differ from it by a slip of the finger, the most frequent first. */
  near: string[]
  /** How many are found by it, at the least and at the most; null where the word is too short to be looked up. */
  least: number | null
  most: number | null
}

/** Words beyond these are left aside: nobody is described by more. */
const mostTerms = 8
/** Below this length a word has too many continuations to be looked up, and a slip makes another word. */
const shortestLookedUp = 3
const shortestSlip = 4
/** So many words are offered in the place of one. */
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
 * Small words are left out where others say more. Nothing is read but the words that there are.
 */
export const termsOf = ({ typed, among, all }: Asking) => sql<Term[]>`(
  select coalesce(json_agg(json_build_object(
    'word', typed.word,
    'isKnown', begun.most is distinct from 0,
    'near', coalesce(meant.words, '[]'),
    'least', case when begun.most = 0 then coalesce(meant.least, 0) else begun.least end,
    'most', case when begun.most = 0 then coalesce(meant.most, 0) else begun.most end
  ) order by typed.place), '[]')
  from (${split(typed)}) as typed
  left join lateral (${wordsBegun({ among, all })}) as begun on length(typed.word) >= ${shortestLookedUp}
  left join lateral (${nearWords({ among, all })}) as meant
    on begun.most = 0 and length(typed.word) >= ${shortestSlip}
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

type Where = Omit<Asking, 'typed'>

/** How many have a word that begins as `typed.word`: at least as many as have one of them, at most those of all. */
const wordsBegun = ({ among, all }: Where) => sql`
  select coalesce(max(members), 0) as least, coalesce(sum(members), 0) as most from (
    select sum(members) as members from people.word_count
    where among = ${among} and word >= typed.word and word < typed.word || chr(1114111) and (is_listed or ${all})
    group by word having sum(members) > 0
  ) as had`

/** The words within a slip of `typed.word` by which somebody is found, and how many are. */
const nearWords = ({ among, all }: Where) => sql`
  select json_agg(word order by members desc, word) as words, max(members) as least, sum(members) as most from (
    select close.word, (
      select sum(members) from people.word_count
      where among = ${among} and word_count.word = close.word and (is_listed or ${all})
    ) as members
    from (
      select distinct slip.word from people.slip
      where slip = any(array(select people.slips_of(typed.word)))
    ) as close
    order by members desc nulls last, word limit ${mostNear}
  ) as had where members > 0`

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
