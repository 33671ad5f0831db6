import { type Person, peopleColumns } from '#maths/matching/index.ts'
import { WrongUsage } from '#platform/command.ts'
import type { Row, Table } from '../spreadsheet.ts'
import { tellWrong } from './table.ts'

export type Column = (typeof peopleColumns)[number]

/** Where each column of ours stands in a table; null for one that its owner says is not there. */
type Places = ReadonlyMap<Column, number | null>

/** Reads a flag like `Area=borough,Name=id,-=seniority`: which column of the file is which of ours. */
export function readMap(words: string | undefined): ReadonlyMap<Column, string> {
  const map = new Map<Column, string>()
  for (const pair of (words ?? '').split(',').filter((each) => each.trim() !== '')) {
    const at = pair.lastIndexOf('=')
    const ours = peopleColumns.find((column) => column === plain(pair.slice(at + 1)))
    if (at < 1 || !ours)
      throw new WrongUsage(
        `--map takes “a column of yours=one of ours”, with commas between; ours are ${peopleColumns.join(', ')}. “${pair}” is none.`,
      )
    map.set(ours, pair.slice(0, at).trim())
  }
  return map
}

const plain = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')

/** Finds the columns of a table, and says which are missing. */
function findColumns({ file, header }: Table, map: ReadonlyMap<Column, string>): Places {
  const names = header.map(plain)
  const places = new Map<Column, number | null>()
  const problems: string[] = []
  for (const column of peopleColumns) {
    const wanted = map.get(column) ?? column
    const place = names.indexOf(plain(wanted))
    if (wanted === '-' && column !== 'id') places.set(column, null)
    else if (place >= 0) places.set(column, place)
    else if (column === 'priority' && !map.has(column)) places.set(column, null)
    else
      problems.push(
        `column ${wanted} is missing. Add it, or say which it is: --map "Your column=${column}"${column === 'id' ? '' : `; or that there is none: --map "-=${column}"`}.`,
      )
  }
  const twice = [...places.values()].flatMap((place) => (place === null ? [] : (names[place] ?? [])))
  for (const name of new Set(twice.filter((each) => names.indexOf(each) !== names.lastIndexOf(each))))
    problems.push(`column ${name} stands there twice. Rename one of them.`)
  if (problems.length > 0) problems.push(`row 1 holds these columns: ${header.join(', ')}.`)
  tellWrong(file, problems)
  return places
}

const everyBit = 2 ** 31 - 1

type Reading = { people: Person[]; notes: string[] }

/** Reads people, or says of each row and column what is wrong there and what to do. */
export function readPeople(table: Table, map: ReadonlyMap<Column, string>): Reading {
  const places = findColumns(table, map)
  const problems: string[] = []
  const formats = numberFormats()
  const people = table.rows.map((row) => readPerson(row, { places, problems, formats }))
  const rows = Map.groupBy(table.rows, (_, index) => people[index]?.id)
  for (const [id, all] of rows)
    if (all.length > 1 && id !== '')
      problems.push(
        `rows ${all.map(({ number }) => number).join(' and ')}, column id: “${id}” stands there ${all.length} times. Leave each person once.`,
      )
  tellWrong(table.file, problems)
  const notes: string[] = []
  const noPart = table.rows.filter((_, index) => people[index]?.part === '')
  if (noPart.length > 0 && places.get('sector') !== null)
    notes.push(
      `${table.file}, row ${noPart[0]?.number}, column sector: it is empty${noPart.length > 1 ? `, as in ${noPart.length - 1} more` : ''}. It counts as one part of its own.`,
    )
  return { people, notes }
}

type Read = { places: Places; problems: string[]; formats: (words: string) => number }

function readPerson({ number, cells }: Row, { places, problems, formats }: Read): Person {
  const cell = (column: Column) => {
    const place = places.get(column)
    return place === null || place === undefined ? null : (cells[place] ?? '')
  }
  const tell = (column: Column, cure: string) =>
    void problems.push(`row ${number}, column ${column}: “${cell(column)}” ${cure}`)
  const whole = (column: Column, most: number, whenNone: number, cure: string) => {
    const words = cell(column)
    if (words === null) return whenNone
    const value = /^\d{1,10}$/.test(words) ? Number(words) : Number.NaN
    if (value <= most) return value
    tell(column, `is no whole number from 0 to ${most.toLocaleString('en-GB')}. ${cure}`)
    return whenNone
  }
  const id = cell('id') ?? ''
  if (id === '') problems.push(`row ${number}, column id: it is empty. Give each person an id of their own.`)
  return {
    id,
    organisations: listed(cell('organisation')),
    part: cell('sector') ?? '',
    place: cell('borough') ?? '',
    profession: cell('profession') ?? '',
    seniority: whole('seniority', 20, 0, 'Write how many steps of experience.'),
    lived: readYes(cell('lived_experience'), () =>
      tell('lived_experience', 'is neither 0 nor 1. Write one of them.'),
    ),
    interests: listed(cell('interests')),
    times: whole('availability', everyBit, everyBit, 'Add up the numbers of the times that suit.'),
    formats: formats(cell('format') ?? ''),
    owed: cell('priority') === '' ? 0 : whole('priority', 1_000, 0, 'Write how often they were left out.'),
  }
}

const listed = (words: string | null) =>
  (words ?? '')
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '')

function readYes(words: string | null, tell: () => void): boolean {
  const word = (words ?? '').toLowerCase()
  if (['1', 'yes', 'true'].includes(word)) return true
  if (!['', '0', 'no', 'false'].includes(word)) tell()
  return false
}

/** One bit for each way to meet, in the words of the file; “either” and an empty cell are all of them. */
function numberFormats(): (words: string) => number {
  const bits = new Map<string, number>()
  return (words) => {
    const ways = listed(words.toLowerCase())
    if (ways.length === 0 || ways.includes('either')) return everyBit
    return ways.reduce((sum, way) => {
      // After thirty ways to meet, the rest share the last bit.
      const bit = bits.get(way) ?? Math.min(bits.size, 30)
      bits.set(way, bit)
      return sum | (1 << bit)
    }, 0)
  }
}
