import { type Cell, cutsOf, joinRows, readCells } from './cells.ts'
import { countWords, type Line, readLines, tidy } from './lines.ts'
import { type Head, isFooter, isTitleLike, type Mark, readHead, readMark, readOpening } from './marks.ts'

/**
 * A paragraph, a bullet, a heading: the smallest part of a document that means one thing.
 *
 * - `heading`: marked by `#`; `line`: short, like a title; `label`: a title with a colon, in capitals or bold
 * - `item`: a bullet or a number; `lead`: ends with a colon; `quotes`: nothing but quotations;
 *   `table`: a row of a table; `text`: the rest
 * - `footer`: whose the document is, whom to ask, whom to thank
 * - of a table that is read: `header` names its columns, `again` is a cell that repeats the one above
 */
export type Block = {
  kind:
    | 'heading'
    | 'line'
    | 'label'
    | 'item'
    | 'lead'
    | 'quotes'
    | 'text'
    | 'table'
    | 'header'
    | 'again'
    | 'footer'
    | 'rule'
  /** Whole lines of the source, endings included. */
  start: number
  end: number
  /** Its words in the source, without marks. */
  from: number
  to: number
  text: string
  /** For headings: 1 to 6. For items: how far they are moved in. */
  level: number
  number?: number[]
  head?: { from: number; to: number; text: string }
  isBold?: boolean
  /** An item that names the items below it. */
  isGroup?: boolean
  /** Of a row of a table. */
  cells?: Cell[] | undefined
  /** Empty lines before it; the end of a page counts as many. */
  gap: number
}

/** Cuts a document into blocks. What lies between them is empty. `rows`: how a file of nothing but rows parts cells. */
export function readBlocks(source: string, rows?: ',' | ';'): Block[] {
  const blocks: Block[] = []
  let run: Line[] = []
  let gap = 0
  const close = () => {
    if (run.length > 0) {
      for (const block of readRun(source, run, gap, rows)) blocks.push(block)
      gap = 0
    }
    run = []
  }
  // What programs write about a file before its words (YAML between dashes) is none of them.
  const front = /^\ufeff?---\r?\n(?:[\w-]+:.*\r?\n)+---[ \t]*(?:\r?\n|$)/.exec(source)?.[0].length ?? 0
  const lines = readLines(source)
  for (const line of rows ? joinRows(source, lines, rows) : lines) {
    if (line.start < front) continue
    if (line.from < line.to) run.push(line)
    else {
      close()
      gap += 1
    }
    if (!line.isPageEnd) continue
    close()
    gap += 3
  }
  close()
  return blocks
}

/** Lines that follow each other without an empty one between them. */
function readRun(source: string, run: Line[], gap: number, rows?: ',' | ';'): Block[] {
  const cuts = cutsOf(source, run, rows)
  const isWrapped = looksWrapped(source, run)
  const blocks: Block[] = []
  let open: Open | undefined
  const close = () => {
    if (open) blocks.push(toBlock(source, open.lines, open.mark, blocks.length === 0 ? gap : 0))
    open = undefined
  }
  for (const [at, line] of run.entries()) {
    const cut = cuts[at]
    if (cut) {
      close()
      const row = toBlock(source, [line], undefined, blocks.length === 0 ? gap : 0)
      blocks.push({ ...row, kind: 'table', cells: readCells(source, line, cut) })
      continue
    }
    const content = source.slice(line.from, line.to)
    const mark = readMark(content) ?? circle(content, open)
    if (open && mark?.is === 'rule' && /^[=-]+$/.test(content) && open.lines.length === 1 && !open.mark) {
      // A line of dashes below a line of words makes the words a heading.
      open.mark = { is: 'heading', length: 0, level: content[0] === '=' ? 1 : 2 }
      close()
      open = { lines: [line], mark }
    } else if (open && continues(source, open, line, mark, isWrapped)) open.lines.push(line)
    else {
      close()
      open = { lines: [line], mark }
    }
  }
  close()
  return blocks
}

/** The letter that word processors paste for a hollow bullet; only below another bullet is it one. */
const circle = (content: string, open: { mark: Mark | undefined } | undefined): Mark | undefined =>
  open?.mark?.is === 'item' && /^o \S/.test(content) ? { is: 'item', length: 2 } : undefined

const opensBold = (content: string, before: string) =>
  /[.!?]$/.test(before) && /^\*\*[^*]{1,60}\*\*\s+\p{Lu}/u.test(content)

type Open = { lines: Line[]; mark: Mark | undefined }

function continues(
  source: string,
  open: Open,
  line: Line,
  mark: Mark | undefined,
  isWrapped: boolean,
): boolean {
  if (mark) return mark.is === 'quoted' && open.mark?.is === 'quoted'
  if (open.mark?.is === 'heading' || open.mark?.is === 'rule') return false
  const last = open.lines.at(-1) ?? line
  const before = source.slice(last.from, last.to)
  const content = source.slice(line.from, line.to)
  if (
    isFooter(content) ||
    readHead(content) ||
    opensBold(content, before) ||
    readOpening(content) ||
    before.endsWith(':') ||
    /^(\*\*).+\1$/.test(before)
  )
    return false
  if (open.mark?.is === 'item' && line.indent > (open.lines[0]?.indent ?? 0)) return true
  if (/^[\p{Ll}(]/u.test(content)) {
    if (/[.!?]$/.test(before)) return false
    const isCut = isWrapped || openEnding.test(before)
    return isCut || (open.mark?.is === 'item' && /^\P{Ll}/u.test(source.slice(last.from + open.mark.length)))
  }
  return isWrapped && before.length >= 40
}

// A line that ends so goes on in the next.
const openEnding =
  /(?:[,;-]|\s(?:and|or|of|to|the|a|an|in|for|with|from|by|on|at|into|their|our|that|who|&))$/i

/**
 * Whether lines were broken to fit a width: then each next word would not have fitted on the line before.
 * The last line may have any length. Lines over 120 characters are paragraphs of a word processor.
 */
function looksWrapped(source: string, run: Line[]): boolean {
  const texts = run.map(({ from, to }) => source.slice(from, Math.min(to, from + 400)))
  const width = texts.slice(0, -1).reduce((widest, text) => Math.max(widest, text.length), 0)
  if (texts.length < 2 || width > 120) return false
  const [first = '', second = ''] = texts
  if (texts.length === 2 && /[.!?]$/.test(first)) return false
  if (texts.length === 2 && isTitleLike(first) && /^\P{Ll}.*[.!?:]$/u.test(second)) return false
  // A title is not broken to fit where the line below it is longer.
  if (texts.length === 2 && isTitleLike(first) && /^[\p{Lu}\p{N}]/u.test(second) && second.length > width + 8)
    return false
  return texts.every((text, index) => {
    const next = texts[index + 1]
    if (next === undefined || readMark(next)) return true
    return text.length + 1 + next.split(/\s/, 1)[0]!.length > width // a split text always has a first part
  })
}

function toBlock(source: string, lines: Line[], mark: Mark | undefined, gap: number): Block {
  const first = lines[0]! // a block is opened with a line
  const last = lines.at(-1) ?? first
  const from = first.from + (mark?.length ?? 0)
  const content = source.slice(from, last.to)
  const base = {
    start: first.start,
    end: last.end,
    from,
    to: last.to,
    level: first.indent,
    gap,
    text: tidy(content),
  }
  if (mark?.is === 'rule') return { ...base, kind: 'rule', text: '' }
  if (mark?.is === 'heading') return { ...base, kind: 'heading', level: mark.level }
  if (mark?.is === 'quoted') return withoutQuoteMarks(base, content)
  if (!mark && isFooter(base.text)) return { ...base, kind: 'footer' }
  const head = readHead(content, mark?.is === 'item')
  const titled = head && splitHead(source, from, last.to, head)
  if (mark?.is === 'item') {
    return {
      ...base,
      kind: 'item',
      ...(mark.number && { number: mark.number }),
      ...(titled?.text !== '' && titled),
    }
  }
  if (titled) return { ...base, kind: 'label', ...titled }
  const bold = /^(\*\*|__)([^*_]+)\1$/.exec(content)
  if (bold && isTitleLike(tidy(bold[2] ?? ''))) {
    return { ...base, kind: 'line', isBold: true, from: from + 2, to: last.to - 2, text: tidy(bold[2] ?? '') }
  }
  return { ...base, kind: kindOfText(base.text) }
}

function splitHead(source: string, from: number, to: number, head: Head) {
  const title = { from: from + head.from, to: from + head.to }
  return {
    head: { ...title, text: tidy(source.slice(title.from, title.to)) },
    from: Math.min(from + head.rest, to),
    text: tidy(source.slice(from + head.rest, to)),
  }
}

function withoutQuoteMarks(base: Omit<Block, 'kind'>, content: string): Block {
  const text = tidy(content.replace(/\n\s*>\s*/g, '\n'))
  return { ...base, text, kind: kindOfText(text) === 'quotes' ? 'quotes' : 'text' }
}

function kindOfText(text: string): Block['kind'] {
  if (text.length > 2 && /^["“]/.test(text) && /["”][.,]?$/.test(text)) return 'quotes'
  if (text.endsWith(':')) return 'lead'
  return isTitleLike(text) && countWords(text) > 0 ? 'line' : 'text'
}
