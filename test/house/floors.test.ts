import { expect, test } from 'vitest'
import { floors } from '../../src/modules.ts'
import { type Import, importsOf, isOurs, packageOf } from './imports.ts'
import { isCode, isForTests, readSources, readText } from './tree.ts'

// Who may stand on whom. src/modules.ts says it of the modules; the ground and the top are said here.

type Floors = Record<string, { uses: readonly string[] }>

const imports = readSources(isCode).flatMap(importsOf)
const { dependencies } = JSON.parse(readText('package.json'))

/** The room that a file lies in: a module's name, or where it stands. */
function roomOf(path: string): string {
  const [top, room, module] = path.split('/')
  if (top !== 'src') return `${top}`
  if (room === 'modules' && module) return module
  return ['platform', 'ui', 'maths', 'home'].includes(`${room}`) ? `${room}` : 'top'
}

const ground: Record<string, readonly string[]> = {
  maths: ['maths'],
  ui: ['ui', 'maths'],
  platform: ['platform', 'ui', 'maths'],
}

/** What is wrong with one import, and the cure. */
function floorProblem({ from, to }: Import, uses: Floors): string | undefined {
  if (!isOurs(to)) return undefined
  const [here, there] = [roomOf(from), roomOf(to)]
  if (here === 'test' || here === 'scripts') return undefined
  if (there === 'test' || there === 'scripts') {
    return isForTests(from) ? undefined : `${from} uses ${to}: what a house needs to run lies in src/`
  }
  if (here === there || (there in ground && !(here in ground))) return undefined
  if (here in ground) {
    if (ground[here]?.includes(there)) return undefined
    const says = ground[here]?.join(', ')
    return `${from} uses ${to}: ${here} stands on ${says} alone; let whoever calls it hand it in`
  }
  if (from === 'src/app.ts' && to === 'src/home/routes.ts') return undefined
  if (!(there in uses)) return `${from} uses ${to}: nothing below knows the top; move it down, or hand it in`
  return doorProblem({ from, to, here, there }, uses)
}

function doorProblem(
  { from, to, here, there }: { from: string; to: string; here: string; there: string },
  uses: Floors,
): string | undefined {
  if (from === 'src/app.ts' && to === `src/modules/${there}/routes.ts`) return undefined
  if (to !== `src/modules/${there}/index.ts`)
    return `${from} uses ${to}: ask at the door, #modules/${there}/index.ts`
  if (!(here in uses) || uses[here]?.uses.includes(there)) return undefined
  return `${from} uses ${there}: list it in src/modules.ts if it lies below, else declare a notice there`
}

/** Files that import each other in a ring, each ring once, types counted. */
function findRings(all: readonly Import[]): string[] {
  const next = Map.groupBy(
    all.filter(({ to }) => isOurs(to)),
    ({ from }) => from,
  )
  const state = new Map<string, 'open' | 'done'>()
  const way: string[] = []
  const rings: string[] = []
  const visit = (path: string) => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      rings.push([...way.slice(way.indexOf(path)), path].join(' → '))
      return
    }
    state.set(path, 'open')
    way.push(path)
    for (const { to } of next.get(path) ?? []) visit(to)
    way.pop()
    state.set(path, 'done')
  }
  for (const path of next.keys()) visit(path)
  return rings.map((ring) => `${ring}: a ring of imports; move what they share below both`)
}

/** Packages that the house runs on and does not bring. */
function packageProblems(all: readonly Import[], brought: readonly string[]): string[] {
  return all
    .filter(({ from, to, isType }) => {
      if (isOurs(to) || to.startsWith('node:') || !from.startsWith('src/') || isForTests(from)) return false
      return !isType && !brought.includes(packageOf(to))
    })
    .map(
      ({ from, to }) => `${from} uses ${to}: the running house has only the "dependencies" of package.json`,
    )
}

function usesProblems(uses: Floors): string[] {
  const rooms = Object.keys(uses)
  return rooms.flatMap((room, place) =>
    (uses[room]?.uses ?? [])
      .filter((used) => rooms.indexOf(used) >= place || !rooms.includes(used))
      .map((used) => `${room} uses ${used}: list in src/modules.ts each room after those that it stands on`),
  )
}

test('a room uses only what stands below it, and a module only by its door', () => {
  expect(imports.map((each) => floorProblem(each, floors)).filter(Boolean)).toEqual([])
})

test('no files import each other in a ring', () => expect(findRings(imports)).toEqual([]))

test('modules.ts lists the rooms from the ground up', () => expect(usesProblems(floors)).toEqual([]))

test('the running house uses no package that is for development only', () => {
  expect(packageProblems(imports, Object.keys(dependencies))).toEqual([])
})

test('mathematics reads no file, no clock and no package', () => {
  const used = imports.filter(
    // SHA-256 is mathematics too: the same sum for the same words, everywhere.
    ({ from, to }) =>
      from.startsWith('src/maths/') && !isForTests(from) && !isOurs(to) && to !== 'node:crypto',
  )
  expect(used.map(({ from, to }) => `${from} uses ${to}: maths takes values and gives values`)).toEqual([])
})

// The rules themselves, each with a good and a bad example.

const two: Floors = { people: { uses: [] }, events: { uses: ['people'] } }
const wrong = (from: string, to: string) => floorProblem({ from, to, isType: true }, two) ?? ''

test.each([
  ['src/modules/events/register/register.ts', 'src/modules/people/index.ts'],
  ['src/modules/events/register/register.ts', 'src/platform/db.ts'],
  ['src/modules/events/register/register.test.ts', 'test/support/house.ts'],
  ['src/home/welcome/route.tsx', 'src/modules/events/index.ts'],
  ['src/platform/form.ts', 'src/ui/form/form-state.ts'],
  ['src/app.ts', 'src/modules/people/routes.ts'],
  ['scripts/seed.ts', 'src/modules/people/queries.ts'],
])('%s may use %s', (from, to) => expect(wrong(from, to)).toBe(''))

test.each([
  ['src/modules/events/register/register.ts', 'src/modules/people/queries.ts', 'ask at the door'],
  ['src/modules/people/add/add.ts', 'src/modules/events/index.ts', 'declare a notice'],
  ['src/modules/people/add/add.ts', 'src/home/welcome/page.tsx', 'nothing below knows the top'],
  ['src/platform/web/web.ts', 'src/modules/people/index.ts', 'hand it in'],
  ['src/platform/web/web.ts', 'src/app.ts', 'hand it in'],
  ['src/ui/button/button.tsx', 'src/platform/access.ts', 'ui stands on ui, maths alone'],
  ['src/maths/lineage/item.ts', 'src/ui/render.ts', 'maths stands on maths alone'],
  ['src/home/welcome/route.tsx', 'src/modules/events/queries.ts', 'ask at the door'],
  ['src/platform/clock.ts', 'test/support/house.ts', 'lies in src/'],
])('%s may not use %s', (from, to, cure) => expect(wrong(from, to)).toContain(cure))

const arrows = (...pairs: [string, string][]) =>
  pairs.map(([from, to]) => ({ from: `src/${from}.ts`, to: `src/${to}.ts`, isType: true }))

test('a ring is found, and two ways to one file are none', () => {
  expect(findRings(arrows(['a', 'b'], ['b', 'c'], ['a', 'c']))).toEqual([])
  expect(findRings(arrows(['a', 'b'], ['b', 'c'], ['c', 'a'])).join()).toContain('src/a.ts → src/b.ts')
})

test('a room that stands on a later one is found', () => {
  expect(usesProblems(two)).toEqual([])
  expect(usesProblems({ people: { uses: ['events'] }, events: { uses: [] } }).join()).toContain('people uses')
})

test('a package for development is found in the house and allowed in a test', () => {
  const of = (from: string) => packageProblems([{ from, to: 'fast-check', isType: false }], ['kysely'])
  expect(of('src/platform/db.test.ts')).toEqual([])
  expect(of('src/platform/db.ts').join()).toContain('package.json')
})

test('imports are read whole: types, what is handed on, and what is fetched later', () => {
  const text = [
    "import type { Db } from '#platform/db.ts'",
    "export { publish } from '../publish/publish.ts'",
    "const later = await import('kysely')",
  ].join('\n')
  expect(importsOf({ path: 'src/modules/frameworks/read/route.tsx', text })).toEqual([
    { from: 'src/modules/frameworks/read/route.tsx', to: 'src/platform/db.ts', isType: true },
    {
      from: 'src/modules/frameworks/read/route.tsx',
      to: 'src/modules/frameworks/publish/publish.ts',
      isType: false,
    },
    { from: 'src/modules/frameworks/read/route.tsx', to: 'kysely', isType: false },
  ])
})
