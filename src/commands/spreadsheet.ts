import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Cell, readCells } from '#platform/csv.ts'
import { OperatorError } from '#platform/errors.ts'
import { type NoText, readText } from '#platform/text-file.ts'

/** A row of a spreadsheet under its header: what stands in each column, by the row's number in the spreadsheet. */
export type Row = { number: number; cells: readonly string[] }

export type Table = { file: string; header: readonly string[]; rows: readonly Row[] }

/** What the codes of a command's errors begin with. */
export type Family = 'CW-MATCH' | 'CW-OPINIONS'

/** Reads tables for one command, whose codes its errors carry. */
export const spreadsheetsFor = (family: Family) => ({
  /** Reads a table as spreadsheets write it. */
  readTable: async (path: string) => parseTable(family, basename(path), await readWords(family, path)),
  parseTable: (file: string, words: string) => parseTable(family, file, words),
  readWords: (path: string) => readWords(family, path),
  /** What is wrong with a file, row by row, in one answer. */
  wrong: (file: string, problems: readonly string[]) => wrong(family, file, problems),
  tellWrong: (file: string, problems: readonly string[]) => {
    if (problems.length > 0) throw wrong(family, file, problems)
  },
})

/** The rows of a table. One that has more or fewer cells than the header is told with all the others. */
function parseTable(family: Family, file: string, words: string): Table {
  const text = words.replace(/^\ufeff/, '')
  const read = readCells(text)
  if (!read.ok) throw wrong(family, file, [`line ${lineAt(text, read.at)}: ${read.message}`])
  const [first, ...rest] = numberRows(text, read.rows)
  const header = first?.cells ?? []
  const rows = rest.map(({ number, cells }) => ({ number, cells: withoutStrayCells(cells, header.length) }))
  const count = (cells: number) => `${cells} ${cells === 1 ? 'cell' : 'cells'}`
  const problems = rows
    .filter(({ cells }) => cells.length !== header.length)
    .map(
      ({ number, cells }) =>
        `row ${number} has ${count(cells.length)}, and the header ${header.length}. Put a cell with a comma in it in quotation marks: "Smith, Ann".`,
    )
  if (problems.length > 0) throw wrong(family, file, problems)
  return { file, header, rows }
}

const lineAt = (text: string, at: number) => text.slice(0, at).split(/\r\n|\r|\n/).length

/** Rows by their number in a spreadsheet: a line break within quotation marks begins no row, an empty line is one. */
function numberRows(text: string, rows: readonly (readonly Cell[])[]): Row[] {
  let [at, line, within] = [0, 1, 0]
  return rows.map((cells) => {
    const begins = cells[0]?.at ?? at
    line += text.slice(at, begins).split(/\r\n|\r|\n/).length - 1
    at = begins
    const number = line - within
    within += cells.reduce((sum, cell) => sum + cell.text.split('\n').length - 1, 0)
    return { number, cells: cells.map((cell) => cell.text.trim()) }
  })
}

/** A spreadsheet in which somebody once typed further to the right writes empty cells there. */
function withoutStrayCells(cells: readonly string[], most: number): readonly string[] {
  const extra = cells.slice(most)
  return extra.every((cell) => cell === '') ? cells.slice(0, most) : cells
}

const noWords: Record<NoText, string> = {
  empty: 'is empty',
  word: 'is a workbook or a document',
  pdf: 'is a PDF',
  rtf: 'is a document with formats',
  binary: 'holds no words',
}

/** Reads a file's words, in whatever encoding a spreadsheet wrote them. */
async function readWords(family: Family, path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new OperatorError(
      `${family}-1`,
      `${path} cannot be read (${error.code})`,
      'Check its name and its rights.',
    )
  })
  const read = readText(bytes)
  if (read.ok) return read.text
  throw new OperatorError(
    `${family}-1`,
    `${path} ${noWords[read.reason]}`,
    'Save the spreadsheet as CSV, with its header in the first row.',
  )
}

const mostTold = 20

function wrong(family: Family, file: string, problems: readonly string[]): OperatorError {
  const told = problems.slice(0, mostTold).map((problem) => `${file}, ${problem}`)
  const more = problems.length - told.length
  return new OperatorError(
    `${family}-2`,
    `${file} cannot be used as it is`,
    [...told, ...(more > 0 ? [`and ${more} more.`] : [])].join('\n'),
  )
}
