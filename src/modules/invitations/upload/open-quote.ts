/**
 * Finds the line, from 1, on which a quotation mark opens a cell that nothing closes, or that swallows rows before
 * something does; null where each is closed in its own row. A cell may have line breaks, or begin with a word in
 * quotation marks; but where a row ends must never be a guess.
 */
export function findOpenQuote(text: string, delimiter: string): number | null {
  let line = 1
  let at = 0
  while (at < text.length) {
    if (text[at] === '"') {
      const cell = readQuoted(text, at, delimiter)
      if (cell.swallows) return line
      line += cell.lines
      at = cell.end
    }
    // The rest of the cell, if it goes on behind its quotation mark; or one without.
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++
    if (text[at] === '\n') line++
    at++
  }
  return null
}

/** What stands in quotation marks from here on: where that ends, how many line breaks it has, what it swallows. */
function readQuoted(text: string, start: number, delimiter: string) {
  let end = start + 1
  while (end < text.length && !(text[end] === '"' && text[end + 1] !== '"')) end += text[end] === '"' ? 2 : 1
  const words = text.slice(start + 1, end)
  const lines = words.split('\n').length - 1
  const behind = text[end + 1]
  const isClosed = end < text.length
  const isWhole = behind === undefined || behind === delimiter || behind === '\n'
  const holdsMore = lines > 0 || words.includes(delimiter)
  return {
    end: end + 1,
    lines,
    swallows: !isClosed || (!isWhole && holdsMore) || (lines > 0 && hasRow(words, delimiter)),
  }
}

/** A line among these that is somebody's row: several cells, one of which is an address. */
const hasRow = (words: string, delimiter: string) =>
  words.split('\n').some((line) => {
    const cells = line.split(delimiter)
    return cells.length > 1 && cells.some(isAddress)
  })

const isAddress = (cell: string) => /^([^\s@]+@[^\s@]+|[^@]*<[^\s@<>]+@[^\s<>]+>)$/.test(cell.trim())
