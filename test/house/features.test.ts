import { dirname } from 'node:path/posix'
import { expect, test } from 'vitest'
import { type Import, importsOf } from './imports.ts'
import { isCode, isForTests, readSources } from './tree.ts'

// One folder, one feature; a folder is a feature when a route stands in it. A page is a pure function.

const sources = readSources((path) => isCode(path) && path.startsWith('src/'))
const imports = sources.flatMap(importsOf)
const paths = sources.map(({ path }) => path)

const routeName = /^src\/(modules\/[\w-]+|home|platform\/ground)\/[\w-]+\/route\.tsx?$/

const featuresIn = (all: readonly string[]) =>
  new Set(all.filter((path) => routeName.test(path)).map((path) => dirname(path)))

/** Where a module's own files may reach into its features: the table of contents, the door, its seed, its commands. */
const mayOpen = /^src\/(modules\/[\w-]+|home|platform\/ground)\/(routes|index|seed|commands\/[\w-]+)\.ts$/

/** A feature that reaches into another, or a noun that reaches up into a feature. */
function siblingProblems(all: readonly Import[], features: ReadonlySet<string>): string[] {
  return all
    .filter(({ from, to }) => features.has(dirname(to)) && dirname(from) !== dirname(to))
    .filter(({ from }) => !mayOpen.test(from) && !isForTests(from))
    .filter(({ from, to }) => moduleOf(from) === moduleOf(to))
    .map(({ from, to }) => `${from} uses ${to}: what two features share moves up to the module`)
}

const moduleOf = (path: string) =>
  path
    .split('/')
    .slice(0, path.startsWith('src/modules/') ? 3 : 2)
    .join('/')

const acting =
  /^(kysely|pg|node:.*|src\/platform\/(db|audit|channel|jobs|limit|secret|session)\.ts|src\/platform\/mail\/.*)$/

/** Files that touch the database, the mail or the machine. */
const actingIn = (all: readonly Import[]) =>
  new Set(all.filter(({ to }) => acting.test(to)).map(({ from }) => from))

const isView = (path: string) =>
  /^src\/(modules|home|platform\/ground)\/.*\.tsx$/.test(path) &&
  !routeName.test(path) &&
  !path.endsWith('/email.tsx') &&
  !isForTests(path)

/** A page takes what was found, and finds nothing. */
function viewProblems(all: readonly Import[]): string[] {
  const busy = actingIn(all)
  return all
    .filter(({ from }) => isView(from))
    .flatMap(({ from, to, isType }) => {
      if (routeName.test(to)) return [`${from} uses ${to}: move what both need to a file of its own`]
      if (isType || !(acting.test(to) || busy.has(to))) return []
      return [`${from} uses ${to}: a page is a pure function; let route.tsx find it and hand it in`]
    })
}

const otherWords: Record<string, string> = {
  view: 'page.tsx',
  schema: 'form.ts',
  types: 'the file that they describe',
  interfaces: 'the file that they describe',
  constants: 'the file that they serve',
  index: 'nothing: a feature has no door',
  routes: 'route.tsx',
  handler: 'route.tsx',
  sql: 'query.ts',
  queries: 'query.ts, or queries.ts of the module when several features use it',
  validation: 'form.ts',
  mail: 'email.tsx',
}

/** Names of files in a feature's folder that say in other words what has its word already. */
function nameProblems(all: readonly string[], features: ReadonlySet<string>): string[] {
  return all
    .filter((path) => features.has(dirname(path)))
    .flatMap((path) => {
      const file = path.slice(path.lastIndexOf('/') + 1)
      const word = otherWords[file.replace(/\.tsx?$/, '')]
      return word ? [`${path}: call it ${word}`] : []
    })
}

const kebab = /^_?[a-z0-9]+(-[a-z0-9]+)*(\.(test|fixtures))?\.tsx?$/

test('no feature reaches into another', () => {
  expect(siblingProblems(imports, featuresIn(paths))).toEqual([])
})

test('pages find nothing themselves', () => expect(viewProblems(imports)).toEqual([]))

test('files of a feature have the names that all features have', () => {
  expect(nameProblems(paths, featuresIn(paths))).toEqual([])
})

test('files are named in kebab-case', () => {
  expect(paths.filter((path) => !kebab.test(path.slice(path.lastIndexOf('/') + 1)))).toEqual([])
})

// The rules themselves, each with a good and a bad example.

const at = (path: string) => `src/modules/events/${path}`
const two = featuresIn([at('register/route.tsx'), at('withdraw/route.tsx')])
const arrow = (from: string, to: string, isType = false): Import[] => [{ from, to, isType }]

test.each([
  [at('register/register.ts'), at('event.ts')],
  [at('register/route.tsx'), at('register/page.tsx')],
  [at('register/page.tsx'), at('timetable/table.tsx')],
  [at('routes.ts'), at('withdraw/route.tsx')],
])('%s may use %s', (from, to) => expect(siblingProblems(arrow(from, to), two)).toEqual([]))

test.each([
  [at('register/register.ts'), at('withdraw/withdraw.ts')],
  [at('event.ts'), at('withdraw/withdraw.ts')],
  [at('timetable/table.tsx'), at('withdraw/page.tsx')],
])('%s may not use %s', (from, to) => {
  expect(siblingProblems(arrow(from, to), two).join()).toContain('moves up')
})

test('a page may show what a query found, and may not run it', () => {
  const page = at('register/page.tsx')
  const query = arrow(at('register/query.ts'), 'src/platform/db.ts', true)
  expect(viewProblems([...query, ...arrow(page, at('register/query.ts'), true)])).toEqual([])
  expect(viewProblems([...query, ...arrow(page, at('register/query.ts'))]).join()).toContain('pure function')
  expect(viewProblems(arrow(page, 'kysely')).join()).toContain('pure function')
  expect(viewProblems(arrow(page, at('register/route.tsx'), true)).join()).toContain('a file of its own')
})

test('another word for a form is found', () => {
  expect(nameProblems([at('register/form.ts'), at('register/places.ts')], two)).toEqual([])
  expect(nameProblems([at('register/schema.ts')], two).join()).toContain('form.ts')
})
