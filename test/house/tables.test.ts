import { expect, test } from 'vitest'
import { roles } from '#platform/access.ts'
import { floors } from '../../src/modules.ts'
import { readSyntax, stringsOf } from './syntax.ts'
import { isCode, isForTests, listPaths, readSources, readText, type Source } from './tree.ts'

// Each module owns the PostgreSQL schema of its name. Nobody else names its tables: they ask at its door.

type Floors = Record<string, { uses: readonly string[] }>

const migrations = listPaths('db/migrations').map((path) => ({ path, text: readText(path) }))

/** Every table and view that there is, as `schema.table`, in the words of SQL. */
const tablesIn = (all: readonly Source[]) =>
  new Set(
    all.flatMap(({ text }) =>
      [...text.matchAll(/^create (?:unlogged )?(?:table|view) (\w+\.\w+)/gm)].map(([, name]) => `${name}`),
    ),
  )

/** Views that a module publishes for those above it to join. */
const published: readonly string[] = ['people.card']

/** Who may name a table that is not their own, and why. */
const exceptions: Record<string, string> = {
  'src/seed.ts people.member': 'asks whether the house is empty, before any room is planted',
  'src/welcome.ts people.sign_in': 'people.signIn here is the act of that name, not the table',
  'src/modules/people/acts/query.ts platform.act':
    'shows the log of acts with names, which the ground does not know',
  'src/modules/people/power/query.ts platform.act':
    'shows the log of power with names, which the ground does not know',
  'src/commands/examine.ts people.member': 'the doctor looks at a house whose rooms may be unable to answer',
  'src/commands/examine.ts people.held_role':
    'the doctor looks at a house whose rooms may be unable to answer',
}

const inSql = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Whose tables a file may name. */
function ownSchema(path: string): string {
  const [, room, module] = path.split('/')
  return room === 'modules' ? `${module}` : room === 'platform' ? 'platform' : 'none'
}

function tableProblems(source: Source, tables: ReadonlySet<string>): string[] {
  const own = ownSchema(source.path)
  const read = readSyntax(source)
  const named = stringsOf(read).flatMap(({ words }) =>
    [...words.matchAll(/(?<![\w./:#-])([a-z]+)\.([a-zA-Z_]+)/g)].map(
      ([, schema, table]) => `${schema}.${inSql(`${table}`)}`,
    ),
  )
  return [...new Set(named)]
    .filter((name) => tables.has(name) && !name.startsWith(`${own}.`) && !published.includes(name))
    .filter((name) => !exceptions[`${source.path} ${name}`])
    .map((name) => {
      const owner = name.split('.')[0]
      return `${source.path} names ${name}: ask ${owner} at its door, or have it publish a view`
    })
}

/** Migrations open with why, hold one module's tables each, and point down the floors. */
function migrationProblems({ path, text }: Source, uses: Floors): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const [, schema] = /^\d{4}_([a-z]+)/.exec(name) ?? []
  const made = [...text.matchAll(/^create (?:unlogged )?(?:table|view) (\w+)\./gm)].map(([, of]) => `${of}`)
  const pointed = [...text.matchAll(/\breferences (\w+)\./g)].map(([, of]) => `${of}`)
  return [
    ...(/^-- [A-Z].*\.\n/.test(text) ? [] : ['open with one sentence on why the house needs it (-- …)']),
    ...(schema === undefined ? ['name it 0000_module_what.sql'] : []),
    ...made
      .filter((of) => of !== schema)
      .map((of) => `what is made in ${of} belongs into a migration of ${of}`),
    ...pointed
      .filter((of) => of !== schema && !uses[`${schema}`]?.uses.includes(of))
      .map((of) => `${schema} may not point to ${of}: foreign keys point down the floors`),
  ].map((cure) => `${path}: ${cure}`)
}

test('code names the tables of its own module only', () => {
  const tables = tablesIn(migrations)
  const code = readSources((path) => isCode(path) && path.startsWith('src/') && !isForTests(path))
  expect(code.flatMap((source) => tableProblems(source, tables))).toEqual([])
})

test('migrations say why, keep to one module, and point down', () => {
  expect(migrations.flatMap((migration) => migrationProblems(migration, floors))).toEqual([])
})

test('migrations are numbered from 1, each number once', () => {
  const numbers = migrations.map(({ path }) => Number(/(\d{4})_/.exec(path)?.[1]))
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
})

test('where a table names a role, it takes every role that there is', () => {
  const schema = readText('db/schema.sql')
  const checks = schema.split('\n').filter((line) => line.includes('CHECK') && line.includes("'guardian'"))
  expect(checks.length).toBeGreaterThan(1)
  for (const check of checks) for (const role of roles) expect(check).toContain(`'${role}'`)
})

// The rules themselves, each with a good and a bad example.

const there = new Set(['people.member', 'people.held_role', 'events.place'])
const inEvents = (text: string) =>
  tableProblems({ path: 'src/modules/events/register/register.ts', text }, there)

test.each([
  ['its own table', "db.selectFrom('events.place')"],
  ['a file that only looks like one', "import { f } from '#modules/people/index.ts'\nf('/x/people.member')"],
  ['a word of another kind', "recordAct(tx, 'people.joined')"],
])('%s is accepted', (_, text) => expect(inEvents(text)).toEqual([]))

test.each([
  ["another module's table", "db.selectFrom('people.member as m')"],
  ["another module's table in our own words", "db.selectFrom('people.heldRole')"],
  ["another module's table in SQL", 'sql`select 1 from people.held_role where true`'],
])('%s is found', (_, text) => expect(inEvents(text).join()).toContain('ask people at its door'))

const uses: Floors = { people: { uses: [] }, events: { uses: ['people'] } }
const wrong = (path: string, text: string) => migrationProblems({ path, text }, uses).join('\n')
const good = '-- Who comes to what.\ncreate table events.place (member_id uuid references people.member);\n'

test('a migration that says why and points down is accepted', () => {
  expect(wrong('db/migrations/0002_events.sql', good)).toBe('')
})

test.each([
  ['a missing reason', '0002_events.sql', good.replace(/^--.*\n/, ''), 'open with'],
  ['a table of another module', '0001_people.sql', good, 'belongs into a migration of events'],
  [
    'a key that points up',
    '0001_people.sql',
    '-- Who.\ncreate table people.member (place uuid references events.place);\n',
    'point down',
  ],
  ['a name without a module', 'first.sql', good, 'name it'],
])('%s is found', (_, name, text, cure) => expect(wrong(`db/migrations/${name}`, text)).toContain(cure))
