import type { Block } from './blocks.ts'
import type { Cell } from './cells.ts'
import { countWords } from './lines.ts'
import { titleOf } from './names.ts'
import { foldTitle } from './repeated.ts'

/** What a column holds: whose behaviours they are, what each is called, what is done; the rest is not read. */
type Column = 'whose' | 'title' | 'does' | 'unread'

/** A row that is read: its characteristic's cell, where it has one with words, and what became of the others. */
type Row = { whose?: Cell; blocks: Block[] }

/** What a table gives: characteristics with their behaviours, or behaviours of what stands above it. */
export type TableReading = {
  groups: { title?: Block; body: Block[] }[]
  /** The names of columns that were not read. */
  unread: string[]
}

/**
 * Reads a table that plainly holds behaviours: one whose first row says so, or of two or three columns of which the
 * first comes again, or is empty where it is the one above. Nothing is joined across its cells, and what is in no
 * column that we know is kept apart. Of any other table nobody can tell what its columns mean.
 */
export function readTable(rows: readonly Block[]): TableReading | undefined {
  const lines = rows.filter(({ cells }) => !isRule(cells))
  const [first, ...rest] = lines
  const named = first && columnsNamed(first.cells ?? [])
  const data = named ? rest : lines
  const columns = named ?? columnsSeen(data)
  if (!columns || !data.some(({ cells }) => cells?.length === columns.length)) return undefined
  const header = named && first ? [headerOf(first)] : []
  const rules = rows.filter(({ cells }) => isRule(cells)).map((row): Block => ({ ...row, kind: 'rule' }))
  const groups = columns[0] === 'whose' ? groupsOf(data, columns) : [{ body: bodyOf(data, columns) }]
  groups[0]?.body.unshift(...header, ...rules)
  const unread = columns.flatMap((column, at) =>
    column === 'unread' ? (first?.cells?.[at]?.text ?? []) : [],
  )
  return groups.length > 0 ? { groups, unread } : undefined
}

export const isRule = (cells: readonly Cell[] = []) => cells.every(({ text }) => /^:?-+:?$/.test(text))

const unreadWords = /\b(?:not|never|avoid|ineffective|negative|(?:do|does|is|are|ca|wo)n[’']t)\b/i
const doesWords =
  /behaviou?r|looks? like|descri(?:ption|bes)|indicator|\bsigns?\b|example|in practice|statement|\bactions?\b|expect/i
const whoseWords =
  /\b(?:themes?|characteristics?|areas?|domains?|dimensions?|principles?|values?|competenc(?:y|e|ies)|categor(?:y|ies)|qualit(?:y|ies)|pillars?|capabilit(?:y|ies)|elements?|strands?|attributes?|standards?)\b/i
const titleWords = /^(?:title|name|short name|heading|key phrase)$/i

/** Words that only say what a column holds, and those that do so in "What it looks like". */
const namingWords =
  /^(?:an?|and|for|in|no|of|or|our|the|your|key|core|main|leaders?|leadership|effective|expected|expectations?|good|ineffective|negative|number|observable|positive|practice|behaviou?r(?:s|al)?|descri(?:ptions?|ptors?|bes)|indicators?|signs?|examples?|statements?|actions?|title|name|short|heading|phrase)$/i
const askingWords =
  /^(?:what|how|an?|are|do|does|is|it|like|looks?|means?|might|not|people|see|should|that|they|this|to|we|will|would|you)$/i

/** Whether a cell has nothing but words that say what a column holds: "Lead by example" says what somebody does. */
function isColumnName(text: string): boolean {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const asks = /^(?:what|how|looks?|does)$/i.test(words[0] ?? '')
  return words.every(
    (word) => namingWords.test(word) || whoseWords.test(word) || (asks && askingWords.test(word)),
  )
}

/** The row that names the columns. One that may say more is shown as not read, for somebody to see to. */
const headerOf = (row: Block): Block =>
  row.cells?.every(({ text }) => isColumnName(text))
    ? { ...row, kind: 'header' }
    : { ...row, kind: 'table', cells: undefined }

/**
 * The columns that a first row names, if a cell of it says nothing but that it names what is done, and it begins with
 * that or with whose it is.
 */
function columnsNamed(cells: readonly Cell[]): Column[] | undefined {
  if (!cells.some(({ text }) => doesWords.test(text) && !unreadWords.test(text) && isColumnName(text)))
    return undefined
  const columns = cells.map(({ text }, at): Column => {
    if (countWords(text) > 8 || unreadWords.test(text)) return 'unread'
    if (at === 0 && whoseWords.test(text)) return 'whose'
    if (doesWords.test(text)) return 'does'
    return titleWords.test(text) ? 'title' : 'unread'
  })
  const does = columns.flatMap((column, at) => (column === 'does' ? [at] : []))
  const [one = -1, other] = does
  if (one < 0 || columns[0] === 'unread') return undefined
  // "Behaviour" beside "What it looks like" names what the other column describes.
  const names = /^(?:key |leadership )?behaviou?rs?$/i.test(cells[one]?.text ?? '')
  if (other === one + 1 && names && !columns.includes('title')) columns[one] = 'title'
  return columns
}

/** The columns of rows that nothing names: two or three, the first of which comes again or is left empty. */
function columnsSeen(rows: readonly Block[]): Column[] | undefined {
  const width = rows[0]?.cells?.length ?? 0
  if (rows.length < 3 || width < 2 || width > 3) return undefined
  if (rows.some(({ cells }) => cells?.length !== width) || rows[0]?.cells?.[0]?.text === '') return undefined
  const whose = rows.map(({ cells }) => cells?.[0]?.text ?? '')
  const different = new Set(whose.filter((name) => name !== ''))
  const areTitles = [...different].every((name) => countWords(name) <= 8)
  if (different.size === rows.length || !areTitles) return undefined
  if (width === 2) return ['whose', 'does']
  const mean = (at: number) =>
    rows.reduce((sum, { cells }) => sum + countWords(cells?.[at]?.text ?? ''), 0) / rows.length
  return ['whose', mean(1) <= 6 && mean(2) > mean(1) ? 'title' : 'does', 'does']
}

function groupsOf(rows: readonly Block[], columns: readonly Column[]): { title: Block; body: Block[] }[] {
  const groups = new Map<string, { title: Block; body: Block[] }>()
  let current: { title: Block; body: Block[] } | undefined
  for (const row of rows) {
    const { whose, blocks } = readRow(row, columns)
    if (whose) {
      const known = groups.get(foldTitle(whose.text))
      current = known ?? { title: { ...partOf(row, whose), kind: 'line', isBold: true }, body: [] }
      if (known) known.body.push({ ...partOf(row, whose), kind: 'again' })
      else groups.set(foldTitle(whose.text), current)
    }
    current?.body.push(...blocks)
  }
  return [...groups.values()]
}

const bodyOf = (rows: readonly Block[], columns: readonly Column[]) =>
  rows.flatMap((row) => readRow(row, columns).blocks)

/** A row that has not as many cells as there are columns is not read. */
function readRow(row: Block, columns: readonly Column[]): Row {
  const cells = row.cells ?? []
  if (cells.length !== columns.length) return { blocks: [row] }
  const whose = columns[0] === 'whose' && cells[0]?.text ? cells[0] : undefined
  const blocks: Block[] = []
  let title: Cell | undefined
  for (const [at, cell] of cells.entries()) {
    const column = columns[at]
    if (cell.text === '' && column !== 'does') continue
    if (column === 'title') title = cell
    else if (column === 'unread') blocks.push({ ...partOf(row, cell), kind: 'table' })
    else if (column === 'does') {
      if (title || cell.text !== '') blocks.push({ ...pointOf(row, cell, title), kind: 'item' })
      title = undefined
    }
  }
  if (title) blocks.push({ ...partOf(row, title), kind: 'item' })
  return { ...(whose && { whose }), blocks }
}

const partOf = (row: Block, cell: Cell): Block => ({ ...row, ...cell, cells: undefined, gap: 0 })

function pointOf(row: Block, cell: Cell, title: Cell | undefined): Block {
  const point = { ...partOf(row, cell), level: 0 }
  return title ? { ...point, start: title.start, head: { ...title, text: titleOf([title]) } } : point
}
