const isBlank = (letter: string) => letter.trim() === ''

type Ends = { before: string; behind: string }

/**
 * Takes blanks and these letters away from both ends of some words. Letter by letter: a pattern would look again from
 * every blank within, and a cell of blanks would hold the house up for minutes.
 */
export function withoutEnds(words: string, { before, behind }: Ends): string {
  let start = 0
  let end = words.length
  const goes = (letter: string | undefined, ends: string) =>
    letter !== undefined && (ends.includes(letter) || isBlank(letter))
  while (start < end && goes(words[start], before)) start++
  while (end > start && goes(words[end - 1], behind)) end--
  return words.slice(start, end)
}
