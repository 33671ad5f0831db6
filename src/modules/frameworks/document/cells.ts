import { type Line, tidy } from './lines.ts'
import { readMark } from './marks.ts'

/** One cell of a table: from `start` to `end` with the sign that parts it from the next; its words without. */
export type Cell = { start: number; end: number; from: number; to: number; text: string }

/** What parts the cells of a row: a tab as a word processor pastes it, upright strokes, or what a CSV file has. */
export type Cut = '\t' | '|' | ',' | ';'

/**
 * How the rows of a run of lines are cut, line by line; nothing where a line is no row. One line with a tab alone is
 * none, nor is a bullet with a tab behind its sign.
 */
export function cutsOf(source: string, run: readonly Line[], whole?: ',' | ';'): (Cut | undefined)[] {
  if (whole) return run.map(() => whole)
  const cuts: (Cut | undefined)[] = []
  for (const [at, line] of run.entries()) {
    const next = run[at + 1]
    const content = source.slice(line.from, line.to)
    if (/^\|.*\|$/.test(content)) cuts.push('|')
    else if (cuts[at - 1] === '\t' ? hasTab(source, line, line.start) : opensRows(source, line, next))
      cuts.push('\t')
    else cuts.push(undefined)
  }
  return cuts
}

const opensRows = (source: string, line: Line, next: Line | undefined) =>
  next !== undefined && hasTab(source, line, line.from) && hasTab(source, next, next.start)

/** The first cell of a row may be empty, as where cells were joined: then the line begins with its tab. */
function hasTab(source: string, line: Line, from: number): boolean {
  const mark = readMark(source.slice(line.from, Math.min(line.to, line.from + 40)))
  if (mark) return source.slice(line.from + mark.length, line.to).includes('\t')
  const until = from === line.from ? line.to : line.end
  return source.slice(from, until).includes('\t')
}

/**
 * Joins the lines of a file of nothing but rows to these: a cell in quotes may go on in the next line. A quote that
 * nothing closes makes the rest of the file one row, which `readCells` leaves uncut.
 */
export function joinRows(source: string, lines: readonly Line[], cut: ',' | ';'): Line[] {
  const rows: Line[] = []
  let isOpen = false
  for (const line of lines) {
    const above = isOpen ? rows.pop() : undefined
    const to = above && line.from === line.to ? above.to : line.to
    rows.push(above ? { ...above, end: line.end, to, isPageEnd: line.isPageEnd } : line)
    isOpen = findCuts(source, line, cut, isOpen).isOpen
  }
  return rows
}

/** Where the cells of a row end, and whether a quote is still open behind the last. It closes where its cell ends. */
function findCuts(source: string, { from, to }: Pick<Cell, 'from' | 'to'>, cut: Cut, wasOpen = false) {
  const cuts: number[] = []
  const hasQuotes = cut === ',' || cut === ';'
  let isOpen = wasOpen
  let isEmpty = !wasOpen
  for (let at = from; at < to; at += 1) {
    const sign = source[at]
    if (isOpen) {
      if (sign !== '"') continue
      if (source[at + 1] === '"') at += 1
      else isOpen = !/^[ \t]*(?:[,;\r\n]|$)/.test(source.slice(at + 1, at + 20))
    } else if (sign === cut && !(cut === '|' && source[at - 1] === '\\')) {
      cuts.push(at)
      isEmpty = true
    } else if (sign === '"' && hasQuotes && isEmpty) {
      isOpen = true
      isEmpty = false
    } else if (sign !== ' ') isEmpty = false
  }
  return { cuts, isOpen }
}

/** The cells of one row, which together are the whole line. A row that ends in an open quote is one cell. */
export function readCells(source: string, line: Line, cut: Cut): Cell[] {
  const opens = cut === '|' ? line.from + 1 : cut === '\t' ? line.start : line.from
  const closes = cut === '|' ? line.to - 1 : line.to
  const cells: Cell[] = []
  let start = line.start
  let from = opens
  const push = (to: number, end: number) => {
    cells.push({ start, end, ...wordsOf(source, from, to, cut) })
    start = end
    from = end
  }
  const { cuts, isOpen } = findCuts(source, { from: opens, to: closes }, cut)
  for (const at of isOpen ? [] : cuts) push(at, at + 1)
  push(closes, line.end)
  return cells
}

function wordsOf(source: string, from: number, to: number, cut: Cut): Pick<Cell, 'from' | 'to' | 'text'> {
  const raw = source.slice(from, to)
  const left = from + raw.length - raw.trimStart().length
  const right = Math.max(left, to - (raw.length - raw.trimEnd().length))
  const isQuoted = cut !== '|' && right - left > 1 && source[left] === '"' && source[right - 1] === '"'
  const inner = isQuoted ? { from: left + 1, to: right - 1 } : { from: left, to: right }
  const words = source.slice(inner.from, inner.to)
  const plain = cut === '|' ? words.replaceAll('\\|', '|') : words
  return { ...inner, text: tidy(isQuoted ? plain.replaceAll('""', '"') : plain) }
}
