import type { Reason } from '#maths/matching/index.ts'

/** Why these two, as one phrase: "different parts of the system; both care about Trust". */
export function reasonsInWords(reasons: readonly Reason[], themes: ReadonlyMap<string, string>): string {
  const words = reasons.map((reason) => phraseOf(reason, themes)).filter((phrase) => phrase !== '')
  const said = words.join('; ')
  return said === '' ? 'New to each other' : said.charAt(0).toUpperCase() + said.slice(1)
}

function phraseOf(reason: Reason, themes: ReadonlyMap<string, string>): string {
  if (reason.kind !== 'interests') return phrases[reason.kind]
  const named = reason.shared.flatMap((key) => themes.get(key) ?? [])
  return named.length === 0 ? '' : `both care about ${listed(named)}`
}

const phrases = {
  part: 'different parts of the system',
  place: 'different places',
  profession: 'different professions',
  seniority: 'different experience',
  lived: 'one speaks from lived experience',
} as const

const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
