import { expect, test } from 'vitest'
import { listPersonal, nameOf } from '#platform/personal.ts'
import '../../src/app.ts'
import { listPaths, readText } from './tree.ts'

// What the house holds of people, it can hand out and erase: each table with a personal column stands in a room's list.

/** Tables that are not found by a member's id or address, and why. */
const exceptions: Record<string, string> = {
  'diversity.answer': 'found by its member’s pseudonym alone; the room forgets them by the notices of people',
}

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
    .filter((table) => !listed.includes(table) && !exceptions[table])
    .map((table) => `${table} has personal columns: say in personal.ts of its room what is held there`)

test('every table with personal columns is held to account', () => {
  expect(missing(sql, listPersonal().map(nameOf))).toEqual([])
})

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
