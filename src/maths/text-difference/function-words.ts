/**
 * The small words of English: articles, pronouns, prepositions, conjunctions, auxiliaries.
 *
 * They carry a sentence but not its subject. Two wordings that share only these have nothing in common that a
 * reader would notice, so they neither hold a difference together nor make two texts alike.
 */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about above across after all also an and any are as at be because been before being between both but by
  can could did do does doing down during each for from further had has have having he her here hers him
  his how i if in into is it its just me more most my no nor not of off on once only or other our out over
  own same she should so some such than that the their theirs them then there these they this those
  through to too under until up us very was we were what when where which while who whom whose why will
  with would you your yours`
    .trim()
    .split(/\s+/),
)

/** Says whether a word only holds a sentence together ("the", "with") and names nothing by itself. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word.toLowerCase())
}
