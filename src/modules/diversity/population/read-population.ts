import { CsvError, parse } from 'csv-parse/sync'
import type { Population } from '../figure.ts'
import { categoriesOf, type QuestionSet } from '../question-set.ts'

/** The most that we read of one table, in bytes. */
export const mostBytes = 500_000

export type PopulationReading =
  | { ok: true; shares: Population['shares']; rows: number }
  | { ok: false; problems: string[] }

const head = ['question', 'answer', 'people']

/**
 * Reads a table of a census: a row for each answer, with its question and how many people. Questions and answers are
 * named as the house names them, by their short names or their words, in any case.
 */
export function readPopulation(content: Buffer, set: QuestionSet): PopulationReading {
  const text = decode(content)
  if (text === null) return wrong('The file is not text. Save it as CSV and choose it again.')
  const rows = readRows(text)
  if (typeof rows === 'string') return wrong(rows)
  const [first, ...others] = rows
  const columns = head.map((name) => (first?.cells ?? []).findIndex((cell) => plain(cell) === name))
  if (columns.includes(-1)) return wrong(`Line 1: expected the columns ${head.join(', ')}.`)
  const shares: Record<string, Record<string, number>> = {}
  const problems: string[] = []
  for (const { line, cells } of others) {
    const [question = '', answer = '', people = ''] = columns.map((column) => cells[column] ?? '')
    const problem = addRow(shares, set, { question, answer, people })
    if (problem) problems.push(`Line ${line}: ${problem}`)
  }
  if (problems.length > 0) return wrong(...problems.slice(0, 20))
  if (others.length === 0) return wrong('The file has a first line and nothing below it.')
  return { ok: true, shares, rows: others.length }
}

type Row = { question: string; answer: string; people: string }

function addRow(
  shares: Record<string, Record<string, number>>,
  { questions }: QuestionSet,
  { question, answer, people }: Row,
): string | null {
  const asked = questions.find(
    ({ id, title }) => plain(id) === plain(question) || plain(title) === plain(question),
  )
  if (!asked) return `“${question}” is none of the questions that are asked.`
  const category = categoriesOf(asked).find(
    ({ id, label }) => plain(id) === plain(answer) || plain(label) === plain(answer),
  )
  if (!category) return `“${answer}” is none of the answers on ${asked.title.toLowerCase()}.`
  const count = Number(people.replace(/[\s,]/g, ''))
  if (people.trim() === '' || !Number.isSafeInteger(count) || count < 0) {
    return `“${people}” must be a whole number of people.`
  }
  const own = (shares[asked.id] ??= {})
  if (Object.hasOwn(own, category.id)) return `“${answer}” is there twice.`
  own[category.id] = count
  return null
}

function readRows(text: string): { line: number; cells: string[] }[] | string {
  const [first = ''] = text.split('\n', 1)
  const delimiter = first.includes(';') ? ';' : first.includes('\t') ? '\t' : ','
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: 10_000,
      to: 2_001,
    }) as unknown as { info: { lines: number }; record: string[] }[] // What csv-parse gives with `info`.
    return records.map(({ info, record }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return `Line ${Number(error.lines ?? 1)}: ${error.message}`
  }
}

/** UTF-8, or the Windows-1252 that older spreadsheets write; null where it is no text. */
function decode(content: Buffer): string | null {
  if (content.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return new TextDecoder('windows-1252').decode(content)
  }
}

const plain = (words: string) => words.trim().toLowerCase().replace(/\s+/g, ' ')

const wrong = (...problems: string[]): PopulationReading => ({ ok: false, problems })
