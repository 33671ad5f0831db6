import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { houseRoot } from '#platform/root.ts'
import { listRoomCommands } from '../../src/app.ts'
import { houseCommands } from '../../src/commands/list.ts'
import { floors } from '../../src/modules.ts'
import { isForTests, readSources, readText, type Source } from './tree.ts'

// Newcomers follow the README, the tour and the operators' pages to the letter. So the letter must be true.

const forNewcomers = (path: string) =>
  ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].includes(path) ||
  /^docs\/([a-z]+\.md|operate\/)/.test(path)
const documents = readSources((path) => path.endsWith('.md') && forNewcomers(path))

const isThere = (place: string) => existsSync(join(houseRoot, place))
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readText('package.json'))
const commands = [...houseCommands, ...listRoomCommands()].map(({ name }) => name)
const known = new Set(['help', ...commands])

const foldersOfOurs = /(?<![\w./-])(?:src|docs|test|scripts|db|content|bin)\/[\w./-]*\w/g
const filesOfOurs = /(?<![\w./-])(?:[A-Z]+\.md|LICENSE|package(?:-lock)?\.json)(?![\w/])/g

/** Files and folders that a document names, in prose, in tables, in pictures and in blocks alike. */
const pathProblems = ({ path, text }: Source, there: (place: string) => boolean): string[] =>
  [...text.matchAll(foldersOfOurs), ...text.matchAll(filesOfOurs)]
    .map(([place]) => place)
    .filter((place) => !there(place))
    .map((place) => `${path}: ${place} is not there; name what is`)

/** What a document tells people to type. */
function commandProblems({ path, text }: Source): string[] {
  const ours = [...text.matchAll(/\bnpm run ([a-z]+)/g), ...text.matchAll(/\bnpm (start|test)\b/g)]
    .filter(([, name]) => !(`${name}` in scripts))
    .map(([said]) => said)
  const houses = [...text.matchAll(/\b(?:npx |: )commonweal ([a-z]+)\b(?! …)(?: ([a-z]+(?:-[a-z]+)*))?/g)]
    .filter(([, first, second]) => !known.has(`${first}`) && !known.has(`${first} ${second}`))
    .map(([said]) => said)
  return [...ours, ...houses].map((said) => `${path}: there is no “${said}”; name a command that there is`)
}

/** The floors as the tour draws them: each room, with whom it uses. */
const drawnFloors = (tour: string) =>
  Object.fromEntries(
    [...tour.matchAll(/^src\/modules\/([\w-]+)\/ .* uses (.+)$/gm)].map(([, room, used]) => [
      room,
      used === 'nobody' ? [] : `${used}`.split(', '),
    ]),
  )

test('every file that a newcomer is sent to is there', () => {
  expect(documents.flatMap((document) => pathProblems(document, isThere))).toEqual([])
})

test('every command that a newcomer is told to type is there', () => {
  expect(documents.flatMap(commandProblems)).toEqual([])
})

test('every command that the house itself prescribes is there', () => {
  const sources = readSources((path) => /^(src|scripts)\/.*\.tsx?$/.test(path) && !isForTests(path))
  expect(sources.flatMap(commandProblems)).toEqual([])
})

test('the README names every command of the house', () => {
  const said = readText('README.md')
  const missing = commands.filter((name) => !said.includes(`commonweal ${name.split(' ')[0]}`))
  expect(missing.map((name) => `README.md: tell of npx commonweal ${name}`)).toEqual([])
})

test('the tour draws the floors as they are', () => {
  const real = Object.entries(floors).map(([room, { uses }]) => [room, [...uses]])
  expect(drawnFloors(readText('docs/tour.md'))).toEqual(Object.fromEntries(real))
})

// The rules themselves, each with a good and a bad example.

test('a file that is gone is found, in a block too', () => {
  const wrong = (text: string) => pathProblems({ path: 'README.md', text }, isThere)
  expect(wrong('`src/app.ts`, src/modules.ts and (docs/glossary.md); `LICENSE`')).toEqual([])
  expect(wrong('```\nsrc/nothing.ts   is gone\n```').join()).toContain('src/nothing.ts is not there')
  expect(wrong('see `NOTHING.md`')).toHaveLength(1)
})

test('a command that nobody can type is found', () => {
  const wrong = (text: string) => commandProblems({ path: 'README.md', text })
  expect(wrong('npm start, npm run check, npx commonweal framework list, npx commonweal help')).toEqual([])
  expect(wrong('npm run everything').join()).toContain('npm run everything')
  expect(wrong("cure: 'See: commonweal tidy'").join()).toContain('commonweal tidy')
  expect(wrong('npx commonweal tidy').join()).toContain('npx commonweal tidy')
})

test('a room that uses another than the tour says is found', () => {
  expect(drawnFloors('src/modules/people/   members   uses nobody\n')).toEqual({ people: [] })
  expect(drawnFloors('src/modules/events/   days   uses people, frameworks\n')).toEqual({
    events: ['people', 'frameworks'],
  })
})
