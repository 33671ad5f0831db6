import { parse } from 'csv-parse/sync'
import { findOpenQuote } from './open-quote.ts'

/** A row of a table, and the line of the file on which it begins, from 1. */
export type Record = { line: number; cells: string[] }

/** The rows of a table; or the line on which a quotation mark opens that leaves open where the rows end. */
export type Records = { rows: Record[] } | { opensOn: number; heading: string[] }

const delimiters = [',', ';', '\t'] as const

/**
 * Reads a table into its rows, whatever stands between its cells. Quotation marks within a cell are letters; one that
 * opens a cell and does not close it where it should is told, for nobody can know which rows it swallows.
 *
 * Lines end in one way only before they are counted: csv-parse counts `\r\n` within a cell as two.
 */
export function readRecords(text: string): Records {
  const { said, rest, skipped } = readSaid(text.replace(/\r\n?/g, '\n'))
  const delimiter = said ?? likeliest(rest)
  const openedOn = findOpenQuote(rest, delimiter)
  if (openedOn !== null) {
    const [heading = ''] = rest.split('\n', 1)
    return { opensOn: openedOn + skipped, heading: heading.split(delimiter) }
  }
  const options = {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    bom: true,
    on_record: (cells: string[], { lines }: { lines: number }): Record => {
      // csv-parse counts the lines up to the end of a row; a cell with line breaks lies above that.
      const within = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
      return { line: lines - within + skipped, cells }
    },
  } as const
  // It says that rows are lists of cells, also where `on_record` makes something else of them.
  return { rows: parse(rest, options as object) as unknown as Record[] }
}

/** Excel may say in the first line what stands between the cells: `sep=;`. */
function readSaid(text: string) {
  const found = /^sep=([,;\t])\n/i.exec(text)
  return found
    ? { said: found[1], rest: text.slice(found[0].length), skipped: 1 }
    : { said: undefined, rest: text, skipped: 0 }
}

/** Whichever of them stands in the most of the first lines, and in them most often. */
function likeliest(text: string): string {
  // Quoted cells first: what stands in one, over however many lines, is nobody's boundary.
  const lines = text
    .slice(0, 50_000)
    .replace(/"[^"]*"/g, '')
    .split('\n', 50)
    .filter((line) => line.trim() !== '')
  const found = delimiters.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    return {
      delimiter,
      lines: counts.filter((count) => count > 0).length,
      all: counts.reduce((a, b) => a + b, 0),
    }
  })
  const [best] = found.toSorted((a, b) => b.lines - a.lines || b.all - a.all)
  return best && best.lines > 0 ? best.delimiter : ','
}
