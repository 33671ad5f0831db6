import { type Cell, readCells, writeCells } from '#platform/csv.ts'
import { type Framework, limits } from '../framework.ts'
import {
  type Entry,
  type FileProblem,
  mostProblems,
  problemAt,
  type Tree,
  type TreeReading,
  value,
} from './tree.ts'

/**
 * A framework as a table. Each row is of one `kind`:
 *
 * | kind | columns |
 * |---|---|
 * | id, version, status, title, publisher, date, co_designed, source, about, asked | `text` |
 * | feedback (one row each) | `text` |
 * | characteristic | `characteristic` (its id), `title` (empty: the source names none) |
 * | summary, intro, lens (one row each) | `characteristic` (whose), `text` |
 * | behaviour | `characteristic` (whose), `text`; if any: `id`, `title`, `lens`, `easy_read`, `audio` |
 *
 * An empty cell means that there is nothing. Characteristics and behaviours keep the order of their rows.
 */
const columns = ['kind', 'characteristic', 'id', 'title', 'lens', 'text', 'easy_read', 'audio'] as const
type Column = (typeof columns)[number]

const needed: readonly string[] = ['kind', 'characteristic', 'title', 'text']
const rare: readonly string[] = ['kind', 'lens', 'easy_read', 'audio']

/** Whether a table is one of ours: it has all columns that we need, or two that hardly anybody else has. */
export const hasOurColumns = (names: readonly string[]) =>
  needed.every((name) => names.includes(name)) || rare.filter((name) => names.includes(name)).length > 1

const headerKinds = [
  'id',
  'version',
  'status',
  'title',
  'publisher',
  'date',
  'co_designed',
  'source',
  'about',
  'asked',
]

/** The columns that each kind of row may use, besides `kind`. */
const columnsOf: Record<string, readonly Column[]> = {
  ...Object.fromEntries([...headerKinds, 'feedback'].map((kind) => [kind, ['text']])),
  characteristic: ['characteristic', 'title'],
  summary: ['characteristic', 'text'],
  intro: ['characteristic', 'text'],
  lens: ['characteristic', 'text'],
  behaviour: ['characteristic', 'id', 'title', 'lens', 'text', 'easy_read', 'audio'],
}

// Enough for every framework within our limits; a table beyond it is not read row by row.
const mostRows =
  limits.behaviours +
  limits.feedback +
  limits.characteristics * (limits.lenses + 3) +
  headerKinds.length +
  100

type Row = { kind: string; at: number; cells: Partial<Record<Column, Cell>> }
type Refuse = (at: number, message: string) => void

/** Reads the table above into the tree that YAML and JSON give. */
export function readCsv(text: string): TreeReading {
  const problems: FileProblem[] = []
  const refuse: Refuse = (at, message) => {
    if (problems.length < mostProblems) problems.push(problemAt(text, at, message))
  }
  const table = readCells(text)
  if (!table.ok) refuse(table.at, table.message)
  const [header = [], ...records] = table.ok ? table.rows : []
  if (table.ok) checkHeader(header, refuse)
  if (records.length > mostRows) refuse(records[mostRows]?.[0]?.at ?? 0, `expected at most ${mostRows} rows.`)
  if (problems.length > 0) return { ok: false, problems }
  const names = header.map(({ text }) => text.trim().toLowerCase())
  const tree = toTree(
    records.flatMap((record) => readRow(names, record, refuse) ?? []),
    refuse,
  )
  return problems.length > 0 ? { ok: false, problems } : { ok: true, tree }
}

function checkHeader(header: Cell[], refuse: Refuse): void {
  const names = header.map(({ text }) => text.trim().toLowerCase())
  for (const name of needed) {
    if (!names.includes(name)) {
      refuse(0, `expected a column \`${name}\` in the first row. The columns are ${columns.join(', ')}.`)
    }
  }
  for (const [index, name] of names.entries()) {
    if (name === '') continue
    const at = header[index]?.at ?? 0
    if (!columns.some((column) => column === name)) {
      refuse(at, `the column “${shorten(name)}” is not known. The columns are ${columns.join(', ')}.`)
    } else if (names.indexOf(name) !== index) refuse(at, `the column \`${name}\` stands twice.`)
  }
}

function readRow(names: string[], record: Cell[], refuse: Refuse): Row | undefined {
  const at = record[0]?.at ?? 0
  const row: Row = { kind: '', at, cells: {} }
  for (const [index, cell] of record.entries()) {
    const column = columns.find((column) => column === names[index])
    if (cell.text === '') continue
    // Refusing gives back nothing, whatever its type says.
    if (!column) return refuse(cell.at, 'found text in a cell that has no column name above it.') as undefined
    row.cells[column] = cell
  }
  row.kind = row.cells.kind?.text.trim() ?? ''
  const used = Object.hasOwn(columnsOf, row.kind) ? columnsOf[row.kind] : undefined
  if (!used) {
    const known = Object.keys(columnsOf).join(', ')
    // As above.
    return refuse(
      at,
      `expected a \`kind\` for this row (one of ${known}), found “${shorten(row.kind)}”.`,
    ) as undefined
  }
  for (const column of columns) {
    const cell = row.cells[column]
    if (!cell || column === 'kind' || used.includes(column)) continue
    refuse(cell.at, `a row of kind \`${row.kind}\` has no \`${column}\`; found “${shorten(cell.text)}”.`)
  }
  return row
}

type Group = { tree: Tree & { is: 'map' }; lenses: Tree[]; behaviours: Tree[] }

function toTree(rows: Row[], refuse: Refuse): Tree {
  const top: Entry[] = []
  const feedback: Tree[] = []
  const groups = new Map<string, Group>()
  const characteristics: Tree[] = []
  for (const row of rows.filter(({ kind }) => kind === 'characteristic')) {
    const id = row.cells.characteristic
    if (!id) refuse(row.at, 'expected the id of the characteristic in `characteristic`, found nothing.')
    else if (groups.has(id.text)) refuse(id.at, `the characteristic \`${shorten(id.text)}\` stands twice.`)
    else {
      const group = startGroup(row, id)
      groups.set(id.text, group)
      characteristics.push(group.tree)
    }
  }
  for (const row of rows) {
    if (row.kind === 'characteristic') continue
    if (row.kind === 'feedback') feedback.push(cellTree(row, 'text'))
    else if (headerKinds.includes(row.kind)) addOnce(top, row, refuse)
    else addToGroup(groups, row, refuse)
  }
  for (const { tree, lenses, behaviours } of groups.values()) {
    if (lenses.length > 0)
      tree.entries.push(entry(tree.at, 'lenses', { at: tree.at, is: 'list', items: lenses }))
    tree.entries.push(entry(tree.at, 'behaviours', { at: tree.at, is: 'list', items: behaviours }))
  }
  if (feedback.length > 0) top.push(entry(0, 'feedback', { at: 0, is: 'list', items: feedback }))
  top.push(entry(0, 'characteristics', { at: 0, is: 'list', items: characteristics }))
  return { at: 0, is: 'map', entries: top }
}

function startGroup(row: Row, id: Cell): Group {
  const entries = [entry(id.at, 'id', value(id.at, id.text)), entry(row.at, 'title', cellTree(row, 'title'))]
  return { tree: { at: row.at, is: 'map', entries }, lenses: [], behaviours: [] }
}

function addToGroup(groups: Map<string, Group>, row: Row, refuse: Refuse): void {
  const owner = row.cells.characteristic
  const group = groups.get(owner?.text ?? '')
  if (!group) {
    const found = owner ? `“${shorten(owner.text)}”, which has no row of its own` : 'nothing'
    return refuse(owner?.at ?? row.at, `expected the id of a characteristic, found ${found}.`)
  }
  if (row.kind === 'lens') group.lenses.push(cellTree(row, 'text'))
  else if (row.kind === 'behaviour') group.behaviours.push(behaviourTree(row))
  else addOnce(group.tree.entries, row, refuse)
}

function addOnce(entries: Entry[], row: Row, refuse: Refuse): void {
  if (entries.some(({ key }) => key === row.kind))
    refuse(row.at, `a second row of kind \`${row.kind}\`. Keep one.`)
  else entries.push(entry(row.at, row.kind, cellTree(row, 'text')))
}

function behaviourTree({ at, cells }: Row): Tree {
  const entries = (['id', 'title', 'text', 'lens', 'easy_read', 'audio'] as const).flatMap((key) => {
    const cell = cells[key]
    return cell ? [entry(cell.at, key, value(cell.at, cell.text))] : []
  })
  return { at, is: 'map', entries }
}

const entry = (keyAt: number, key: string, tree: Tree): Entry => ({ key, keyAt, tree })

const cellTree = ({ at, cells }: Row, column: Column): Tree =>
  value(cells[column]?.at ?? at, cells[column]?.text ?? null)

const shorten = (text: string) => text.slice(0, 40).toWellFormed()

/**
 * Writes the table above. It begins with a byte order mark, without which spreadsheets take UTF-8 for
 * something else.
 */
export function writeCsv(framework: Framework): string {
  const fields = framework as Record<string, unknown>
  const header = headerKinds.flatMap((kind) => {
    const text = fields[kind]
    return typeof text === 'string' ? [{ kind, text }] : []
  })
  const rows: Partial<Record<Column, string>>[] = [
    ...header,
    ...(framework.feedback ?? []).map((text) => ({ kind: 'feedback', text })),
    ...framework.characteristics.flatMap(
      ({ id: characteristic, title, summary, intro, lenses, behaviours }) => [
        { kind: 'characteristic', characteristic, title: title ?? '' },
        ...(summary === undefined ? [] : [{ kind: 'summary', characteristic, text: summary }]),
        ...(intro === undefined ? [] : [{ kind: 'intro', characteristic, text: intro }]),
        ...(lenses ?? []).map((text) => ({ kind: 'lens', characteristic, text })),
        ...behaviours.map((behaviour) => ({ kind: 'behaviour', characteristic, ...behaviour })),
      ],
    ),
  ]
  return `\ufeff${writeCells([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))])}`
}
