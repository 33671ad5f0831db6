import { expect, test } from 'vitest'
import { listPersonal, nameOf, type PersonalTable } from '#platform/personal.ts'
import '../../src/app.ts'
import { listPaths, readText } from './tree.ts'

// What the house holds of people, it can hand out and erase: each table with a personal column stands in a room's list.

const sql = listPaths('db/migrations').map(readText).join('\n')

/** Every table whose own comment, or that of one of its columns, begins with “Personal”. */
const personalIn = (text: string) =>
  new Set(
    [...text.matchAll(/^comment on (?:table|column) (\w+\.\w+)(?:\.\w+)? is 'Personal/gm)].map(
      ([, table]) => `${table}`,
    ),
  )

/** Whether the migrations make a table with such a column: in its own lines, or added later. */
function hasColumn(text: string, table: string, column: string): boolean {
  const made = new RegExp(
    `create (?:unlogged )?table ${table.replace('.', '\\.')} \\(([\\s\\S]*?)\\n\\);`,
  ).exec(text)
  const added = new RegExp(`alter table ${table.replace('.', '\\.')}[\\s\\S]*?add column ${column}\\b`).test(
    text,
  )
  return added || new RegExp(`^\\s+${column}\\b`, 'm').test(made?.[1] ?? '')
}

const missing = (text: string, listed: readonly string[]) =>
  [...personalIn(text)]
    .filter((table) => !listed.includes(table))
    .map((table) => `${table} has personal columns: say in personal.ts of its room what is held there`)

test('every table with personal columns is held to account', () => {
  expect(missing(sql, listPersonal().map(nameOf))).toEqual([])
})

/** Every personal column by its own comment, as `schema.table.column`; not those that a later migration dropped. */
const personalColumns = (text: string) =>
  [...text.matchAll(/^comment on column (\w+\.\w+)\.(\w+) is 'Personal/gm)]
    .map(([, table, column]) => ({ table: `${table}`, column: `${column}` }))
    .filter(({ table, column }) => !text.includes(`\nalter table ${table} drop column ${column};`))

type Listed = Pick<PersonalTable, 'columns' | 'withheld' | 'file'> & { table: string }

/** Personal columns that their room neither hands out nor says why not. */
const forgotten = (text: string, listed: readonly Listed[]) =>
  personalColumns(text)
    .filter(({ table, column }) => {
      const known = listed.filter((one) => one.table === table)
      return !known.some(
        ({ columns, withheld, file }) =>
          Object.hasOwn({ ...columns, ...withheld }, column) || file?.column === column,
      )
    })
    .map(
      ({ table, column }) =>
        `${table}.${column} is personal: hand it out in personal.ts of its room, or say there why it is withheld`,
    )

const asListed = (): Listed[] => listPersonal().map((one) => ({ ...one, table: nameOf(one) }))

test('every personal column is handed out, or withheld for a reason', () => {
  expect(forgotten(sql, asListed())).toEqual([])
})

test('what is called alike in one table would be told once only', () => {
  const alike = listPersonal().flatMap((one) => {
    const labels = Object.values(one.columns)
    return labels
      .filter((label, place) => labels.indexOf(label) !== place)
      .map((label) => `${nameOf(one)} has two columns “${label}”: call one of them otherwise`)
  })
  expect(alike).toEqual([])
})

/** Keys to a member that would stand in the way of an erasure. */
const stubborn = (text: string) =>
  [
    ...text.matchAll(
      /^ {2}(\w+) uuid[^\n]*references people\.member\b(?! on delete (?:cascade|set null))[^\n]*/gm,
    ),
  ].map(([, column]) => `${column}: say “on delete cascade” or “on delete set null”, or nobody can be erased`)

test('no key to a member stands in the way of an erasure', () => expect(stubborn(sql)).toEqual([]))

test('every list names tables and columns that are there', () => {
  const lost = listPersonal().flatMap((one) =>
    [...Object.keys(one.columns), ...(one.file ? [one.file.column] : [])]
      .filter((column) => !hasColumn(sql, nameOf(one), column))
      .map((column) => `${nameOf(one)} has no column ${column}`),
  )
  expect(lost).toEqual([])
})

test('no secret and no hash is handed out', () => {
  const secret = /hash|secret|credential|public_key|token|code$/
  const handed = listPersonal().flatMap(({ table, columns }) =>
    Object.keys(columns)
      .filter((column) => secret.test(column))
      .map((column) => `${table}.${column}`),
  )
  expect(handed).toEqual([])
})

// The rules themselves, each with a good and a bad example.

const example = `create table tea.pot (\n  owner text\n);\ncomment on column tea.pot.owner is 'Personal: whose it is.';\n`

test('a table that nobody lists is found, and a column that is none', () => {
  expect(missing(example, ['tea.pot'])).toEqual([])
  expect(missing(example, []).join()).toContain('tea.pot has personal columns')
  expect([hasColumn(example, 'tea.pot', 'owner'), hasColumn(example, 'tea.pot', 'lid')]).toEqual([
    true,
    false,
  ])
})

test('a personal column that is neither handed out nor withheld is found', () => {
  const pot = { table: 'tea.pot', columns: {} }
  expect(forgotten(example, [{ ...pot, columns: { owner: 'Owner' } }])).toEqual([])
  expect(forgotten(example, [{ ...pot, withheld: { owner: 'a secret' } }])).toEqual([])
  expect(forgotten(example, [pot]).join()).toContain('tea.pot.owner is personal')
  expect(forgotten(`${example}\nalter table tea.pot drop column owner;\n`, [pot])).toEqual([])
})

test('a key to a member that would keep them is found', () => {
  const key = '  owner uuid references people.member'
  expect(stubborn(`${key} on delete set null,\n`)).toEqual([])
  expect(stubborn(`${key},\n`).join()).toContain('on delete cascade')
})
