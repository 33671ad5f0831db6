import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// One word, one meaning, one place; the places are those of the database.

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const tables = readdirSync(new URL('db/migrations/', root))
  .flatMap((name) => [...read(`db/migrations/${name}`).matchAll(/^create (?:unlogged )?table (\w+\.\w+)/gm)])
  .map(([, table]) => table ?? '')

/** What is wrong with a glossary, given the tables that there are. */
function problemsOf(text: string, there: string[]): string[] {
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(' | '))
    .filter(([word]) => word !== 'word')
  const words = rows.map(([word]) => word ?? '')
  return [
    ...rows
      .filter((row) => row.length !== 4)
      .map(([word]) => `${word}: give word, meaning, where and source`),
    ...words
      .filter((word, index) => words.indexOf(word) !== index)
      .map((word) => `${word}: one word, one meaning`),
    ...rows.flatMap(([word, , where]) =>
      [...(where ?? '').matchAll(/`([a-z]+\.[a-z_]+)`/g)]
        .filter(([, table]) => table && !table.endsWith('.ts') && !there.includes(table))
        .map(([, table]) => `${word}: there is no table ${table}`),
    ),
    ...rows
      .filter(([, , , source]) => !/^(ours|00[0-4](, 00[0-4])*)$/.test(source ?? ''))
      .map(([word]) => `${word}: name its source document, or say "ours"`),
  ]
}

test('every word of the glossary has one meaning, a place that exists, and a source', () => {
  expect(problemsOf(read('docs/glossary.md'), tables)).toEqual([])
})

const good = '| cup | holds tea | `kitchen.cup` | ours |'

test('a whole row is accepted', () => expect(problemsOf(good, ['kitchen.cup'])).toEqual([]))

test.each([
  ['a word that stands twice', `${good}\n${good}`, 'one word'],
  ['a table that is not there', good.replace('kitchen', 'cellar'), 'no table cellar.cup'],
  ['a row without a source', '| cup | holds tea | `kitchen.cup` |', 'give word'],
  ['a source that does not ship', good.replace('ours', '007'), 'name its source'],
])('%s is found', (_, text, found) => {
  expect(problemsOf(text, ['kitchen.cup']).join('\n')).toContain(found)
})
