import { expect, test } from 'vitest'
import { listPersonal, nameOf, type PersonalTable } from '#platform/personal.ts'
import '../../src/app.ts'
import { readText } from './tree.ts'

// What the house holds of people, it can hand out and erase: each table with a personal column stands in a room's list.

// As the migrations leave it, whatever each of them did: test/house/schema.test.ts holds it to that.
const sql = readText('db/schema.sql')

type Column = { name: string; comment: string }
type Key = { column: string; text: string }
type Table = { name: string; comment: string; columns: Column[]; keys: Key[] }

/** Every table of the schema, with its comments, its columns and its keys to members. */
const tablesIn = (text: string): Table[] =>
  [...text.matchAll(/(?:^-- (.*)\n)?^create (?:unlogged )?table (\w+\.\w+) \(\n([\s\S]*?)\n\);$/gm)].map(
    ([, comment = '', name, body]) => ({
      name: `${name}`,
      comment,
      columns: [...`${body}`.matchAll(/(?:^ {2}-- (.*)\n)?^ {2}([a-z]\w*) /gm)].map(
        ([, about = '', column]) => ({ name: `${column}`, comment: about }),
      ),
      keys: [...`${body}`.matchAll(/^ {2}FOREIGN KEY \((.+?)\) REFERENCES people\.member\(.*$/gm)].map(
        ([line, column]) => ({ column: `${column}`, text: line }),
      ),
    }),
  )

/** Every table whose own comment, or that of one of its columns, speaks of what is personal. */
const personalIn = (text: string) =>
  tablesIn(text)
    .filter(({ comment, columns }) => [comment, ...columns.map((one) => one.comment)].some(isPersonal))
    .map(({ name }) => name)

const isPersonal = (comment: string) => comment.startsWith('Personal')

const hasColumn = (text: string, table: string, column: string) =>
  tablesIn(text).some(({ name, columns }) => name === table && columns.some((one) => one.name === column))

const missing = (text: string, listed: readonly string[]) =>
  personalIn(text)
    .filter((table) => !listed.includes(table))
    .map((table) => `${table} has personal columns: say in personal.ts of its room what is held there`)

test('every table with personal columns is held to account', () => {
  expect(missing(sql, listPersonal().map(nameOf))).toEqual([])
})

/** Every personal column by its own comment. */
const personalColumns = (text: string) =>
  tablesIn(text).flatMap(({ name: table, columns }) =>
    columns.filter(({ comment }) => isPersonal(comment)).map(({ name: column }) => ({ table, column })),
  )

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
  tablesIn(text).flatMap(({ name, keys }) =>
    keys
      .filter((key) => !/ ON DELETE (CASCADE|SET NULL)/.test(key.text))
      .map(
        ({ column }) =>
          `${name}.${column}: say “on delete cascade” or “on delete set null”, or nobody can be erased`,
      ),
  )

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

const example = `-- What tea is made in.
create table tea.pot (
  id uuid not null,
  -- Personal: whose it is.
  owner text,
  PRIMARY KEY (id)
);

create table tea.cup (
  lid text
);
`

test('a table that nobody lists is found, and a column that is none', () => {
  expect(missing(example, ['tea.pot'])).toEqual([])
  expect(missing(example, [])).toEqual([expect.stringContaining('tea.pot has personal columns')])
  // The lid is another table’s, and a key is no column.
  const columns = ['id', 'owner', 'lid', 'PRIMARY']
  expect(columns.filter((column) => hasColumn(example, 'tea.pot', column))).toEqual(['id', 'owner'])
})

test('a personal column that is neither handed out nor withheld is found', () => {
  const pot = { table: 'tea.pot', columns: {} }
  expect(forgotten(example, [{ ...pot, columns: { owner: 'Owner' } }])).toEqual([])
  expect(forgotten(example, [{ ...pot, withheld: { owner: 'a secret' } }])).toEqual([])
  expect(forgotten(example, [pot]).join()).toContain('tea.pot.owner is personal')
})

test('a key to a member that would keep them is found, however it came into the table', () => {
  const key = '  FOREIGN KEY (owner) REFERENCES people.member(id)'
  const having = (line: string) => example.replace('  PRIMARY KEY (id)', `  PRIMARY KEY (id),\n${line}`)
  expect(stubborn(having(`${key} ON DELETE SET NULL`))).toEqual([])
  expect(stubborn(having(key)).join()).toContain('tea.pot.owner: say “on delete cascade”')
  expect(tablesIn(sql).flatMap(({ keys }) => keys).length).toBeGreaterThan(40)
})
