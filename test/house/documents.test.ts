import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { houseRoot } from '#platform/root.ts'
import { floors } from '../../src/modules.ts'
import { listPaths, readSources, readText, type Source } from './tree.ts'

// What people read about the house leads somewhere, and says nothing of the machine that it was written on.

const paths = new Set(listPaths())
const isDocument = (path: string) => path.endsWith('.md')
const isWritten = (path: string) =>
  /\.(md|ts|tsx|cjs|js|json|sql|scss|css|ya?ml|txt|npmrc)$/.test(path) || path === '.ci/run'

/** The first screen of a module: below its title what it is for, then these, as headings or as first words. */
const parts: Record<string, RegExp> = {
  Words: /^(## |\*\*)Words/,
  Tables: /^(## |\*\*)Tables/,
  Rules: /^(## |\*\*)(Rules|What must (always )?hold)/,
  'Who may see what': /^(## |\*\*)Who may see what/,
}
const oneScreen = 80

function readmeProblems({ path, text }: Source): string[] {
  const lines = text.trimEnd().split('\n')
  return [
    ...(/^# \S.*\n\n[^#\n]{20,}/.test(text) ? [] : ['say below its title what it is for']),
    ...Object.entries(parts)
      .filter(([, pattern]) => !lines.some((line) => pattern.test(line)))
      .map(([heading]) => `write "## ${heading}"`),
    ...(lines.length > oneScreen ? [`keep it to one screen: ${oneScreen} lines, not ${lines.length}`] : []),
  ].map((cure) => `${path}: ${cure}`)
}

/** Links and paths in a document that lead nowhere. Paths with a placeholder in them are patterns. */
function linkProblems({ path, text }: Source, there: (place: string) => boolean): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '')
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => `${target}`)
  const near = links
    .filter((target) => !/^([a-z]+:|#|\/)/.test(target))
    .map((target) => ({ said: target, place: join(dirname(path), target.replace(/#.*$/, '')) }))
  const named = [...prose.matchAll(/`((?:docs|src|test|scripts|db|content)\/[\w./-]*\w)`/g)].map(
    ([, target]) => ({
      said: `${target}`,
      place: `${target}`,
    }),
  )
  return [...near, ...named]
    .filter(({ place }) => !there(place))
    .map(({ said }) => `${path}: ${said} is not there; name what is`)
}

/** Documents that messages and comments of the code send people to. */
function pointerProblems({ path, text }: Source, there: (place: string) => boolean): string[] {
  return [...text.matchAll(/\bdocs\/[\w/-]+(?:\.md|\d{4})\b/g)]
    .map(([place]) => place)
    .filter(
      (place) =>
        !there(place) && ![...paths].some((known) => /\d{4}$/.test(place) && known.startsWith(`${place}-`)),
    )
    .map((place) => `${path}: ${place} is not there; name what is`)
}

/** Addresses of somebody's own machine. */
const machinePaths = /(?<![\w.:/-])\/(?:(?:home|Users)\/[a-z]\w*|work\/(?:main|shared)|tmp\/[a-z][\w.]*)/g

/** An account that an operator makes, as docs/operate/install.md says. */
const ofOperators = '/home/commonweal'

const machineProblems = ({ path, text }: Source) =>
  [...text.matchAll(machinePaths)]
    .filter(([found]) => found !== ofOperators)
    .map(([found]) => `${path}: ${found} is on one machine only; say it for all`)

const isThere = (place: string) => existsSync(join(houseRoot, place))

test.each(Object.keys(floors))(
  'the module %s tells in one screen what it is and who may see what',
  (module) => {
    const path = `src/modules/${module}/README.md`
    expect(paths.has(path) ? readmeProblems({ path, text: readText(path) }) : [`${path}: write it`]).toEqual(
      [],
    )
  },
)

test('every link of a document leads somewhere', () => {
  expect(readSources(isDocument).flatMap((source) => linkProblems(source, isThere))).toEqual([])
})

test('what the code sends people to read is there', () => {
  const code = readSources((path) => /\.(tsx?|cjs|sql)$/.test(path) && !path.startsWith('test/house/'))
  expect(code.flatMap((source) => pointerProblems(source, isThere))).toEqual([])
})

test('nothing names a path of one machine', () => {
  expect(readSources(isWritten).flatMap(machineProblems)).toEqual([])
})

// The rules themselves, each with a good and a bad example.

const good = `# Events\n\nWhere members meet one another.\n${Object.keys(parts)
  .map((part) => `\n## ${part}\nPlaces.\n`)
  .join('')}`

test('a README with its headings is accepted; a missing one, and a long one, are found', () => {
  const wrong = (text: string) => readmeProblems({ path: 'README.md', text }).join()
  expect(wrong(good)).toBe('')
  expect(wrong(good.replace('## Rules', '## Manners'))).toContain('write "## Rules"')
  expect(wrong(good.replace('Where members meet one another.', ''))).toContain('what it is for')
  expect(wrong(good + '\nMore.'.repeat(80))).toContain('one screen')
})

test('a link to what is there is accepted, to what is not is found', () => {
  const wrong = (text: string) =>
    linkProblems({ path: 'docs/tour.md', text }, (place) => place === 'docs/glossary.md')
  expect(wrong('[words](glossary.md#member), [out](https://example.org), `docs/glossary.md`')).toEqual([])
  expect(wrong('[words](words.md)').join()).toContain('words.md is not there')
  expect(wrong('see `docs/words.md`').join()).toContain('docs/words.md is not there')
})

test('a message that sends people nowhere is found', () => {
  const wrong = (text: string) => pointerProblems({ path: 'src/platform/db.ts', text }, isThere)
  expect(wrong("'See docs/operate/database.md.'")).toEqual([])
  expect(wrong(`'See ${'docs/operate/'}nothing.md.'`)).toHaveLength(1)
})

test('a path of one machine is found, an address of the house is not', () => {
  const wrong = (text: string) => machineProblems({ path: 'src/platform/root.ts', text })
  expect(wrong("href('/frameworks/home')")).toEqual([])
  expect(wrong(['', 'home', 'amara', 'commonweal'].join('/'))).toHaveLength(1)
})
