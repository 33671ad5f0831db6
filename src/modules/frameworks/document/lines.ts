/**
 * One line of a document: from `start` to `end` with its ending, and `from` to `to` without the space
 * around it.
 */
export type Line = {
  start: number
  end: number
  from: number
  to: number
  indent: number
  isPageEnd: boolean
}

/** Every line of a text, in whatever way its program ends lines. Together they are the whole text. */
export function readLines(source: string): Line[] {
  const lines: Line[] = []
  const ending = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g
  let start = 0
  while (start < source.length) {
    const found = ending.exec(source)
    const end = found ? found.index + found[0].length : source.length
    const content = source.slice(start, found?.index ?? end)
    const from = start + content.length - trimStart(content).length
    const to = Math.max(from, start + trimEnd(content).length)
    lines.push({
      start,
      end,
      from,
      to,
      indent: widthOf(source.slice(start, from)),
      isPageEnd: found?.[0] === '\f',
    })
    start = end
  }
  return lines
}

// A zero-width space and control characters show nothing, though `trim` keeps them.
const trimStart = (text: string) => text.replace(/^[\s\p{Cc}\u200b]+/u, '')
const trimEnd = (text: string) => {
  let end = text.length
  while (end > 0 && /[\s\p{Cc}\u200b]/u.test(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end)
}

/** How far a line is moved in; a tab counts as four. */
const widthOf = (space: string) =>
  [...space].reduce((width, character) => width + (character === '\t' ? 4 : 1), 0)

/**
 * A stretch of the source as running text: line breaks and runs of space become one space, a word that was
 * cut at a hyphen at the end of a line is joined again; of a link in Markdown the words stay, and where it leads. No
 * letter is added or left out.
 */
export function tidy(text: string): string {
  return text
    .replace(/(?<=\p{L}-)\s*\n\s*(?=\p{Ll})/gu, '')
    .replace(link, '$1 ($2)')
    .replace(/[\s\p{Cc}\u200b]+/gu, ' ')
    .trim()
}

const link = /!?\[([^[\]\n]{1,200})\]\((?:<)?((?:https?:|mailto:)[^()\s<>]{1,500})>?\)/g

/** How many words a text has. Chinese and Japanese leave no space between them: two signs count as one. */
export function countWords(text: string): number {
  const spaced = text.replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]{1,2}/gu, ' x ')
  return spaced.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
