/** One cell of a table and the offset at which it begins. */
export type Cell = { at: number; text: string }

export type Cells = { ok: true; rows: Cell[][] } | { ok: false; at: number; message: string }

/**
 * Reads comma-separated values (RFC 4180) as spreadsheets write them: commas, semicolons or tabs, whichever
 * the first line uses; any line ending; quotes doubled inside quotes. Rows without any text are left out.
 */
export function readCells(text: string): Cells {
  const separator = separatorOf(text)
  const rows: Cell[][] = []
  let row: Cell[] = []
  let at = 0
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at, separator)
    if (!cell.ok) return cell
    row.push({ at, text: cell.text })
    at = cell.end
    const mark = text[at]
    if (mark === separator) {
      at += 1
      continue
    }
    if (mark !== undefined && mark !== '\r' && mark !== '\n') {
      return {
        ok: false,
        at,
        message: 'expected a separator after the closing quote. Write a quote inside as `""`.',
      }
    }
    if (row.some(({ text }) => text !== '')) rows.push(row)
    row = []
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return { ok: true, rows }
}

/** What a file for people begins with: without it Excel takes UTF-8 for something else, and é for Ã©. */
export const csvMark = '\ufeff'

/** Writes rows with commas, CRLF, and quotes where they are needed. Figures are figures, one below nought too. */
export function writeCells(rows: readonly (readonly (string | number)[])[]): string {
  const write = (cell: string | number) => (typeof cell === 'number' ? String(cell) : quote(disarm(cell)))
  return rows.map((row) => `${row.map(write).join(',')}\r\n`).join('')
}

// A spreadsheet runs a cell that begins with one of these, full-width forms included, as a formula. An
// apostrophe in front keeps it text. Cells that begin with apostrophes and such a mark get one more, so
// that reading is exact.
// oxlint-disable-next-line no-control-regex -- a NUL before a formula hides it from a reader, not from a program
const formula = /^'*[=+\-@\t\r\n\0＝＋－＠]/

const disarm = (cell: string) => (formula.test(cell) ? `'${cell}` : cell)

/** Takes back the apostrophe that `writeCells` put before what could be a formula. */
const rearm = (cell: string) => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell)

const quote = (cell: string) => (/[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

type Read = { ok: true; text: string; end: number } | { ok: false; at: number; message: string }

function quotedCell(text: string, start: number): Read {
  let end = start + 1
  for (;;) {
    end = text.indexOf('"', end)
    if (end < 0)
      return { ok: false, at: start, message: 'expected a closing quote for the cell that begins here.' }
    if (text[end + 1] !== '"') break
    end += 2
  }
  const inside = text.slice(start + 1, end).replaceAll('""', '"')
  return { ok: true, text: rearm(inside.replace(/\r\n?/g, '\n')), end: end + 1 }
}

function bareCell(text: string, start: number, separator: string): Read {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\r' && text[end] !== '\n') end += 1
  return { ok: true, text: rearm(text.slice(start, end)), end }
}

function separatorOf(text: string): string {
  const head = text.slice(0, 2_000).split(/[\r\n]/, 1)[0] ?? ''
  return [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ','
}
