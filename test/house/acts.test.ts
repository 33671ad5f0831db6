import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSyntax, stringsOf } from './syntax.ts'
import { isCode, isForTests, readSources, type Source } from './tree.ts'

// The audit is read for years: an act has one name, `<module>.<verb>`, the verb spelled as the function is.

const rooms = ['platform', ...readdirSync(new URL('../../src/modules', import.meta.url))]
const sources = readSources((path) => isCode(path) && path.startsWith('src/') && !isForTests(path))

/** Names of acts that are spelled in another way; the names of tables in our code are spelled as acts are. */
function problemsIn(source: Source, known: readonly string[]): string[] {
  const read = readSyntax(source)
  return stringsOf(read).flatMap(({ words, start }) => {
    const { room, verb } = /^(?<room>[a-z]+)\.(?<verb>\w[\w-]*)$/.exec(words)?.groups ?? {}
    if (!room || !verb || !known.includes(room) || /^[a-z][A-Za-z]*$/.test(verb)) return []
    const spelled = verb.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase())
    return [`${source.path}:${read.lineAt(start)} spell it ${room}.${spelled}, as its function is`]
  })
}

test('every act has the name of its module and of its function', () => {
  expect(sources.flatMap((source) => problemsIn(source, rooms))).toEqual([])
})

const inCode = (text: string) => problemsIn({ path: 'src/modules/kitchen/a.ts', text }, ['kitchen'])

test('an act that is spelled as a function is accepted', () => {
  expect(inCode("recordAct(tx, { act: 'kitchen.bakeBread' })")).toEqual([])
})

test.each([
  ['an act that is spelled as an address', "tell('kitchen.bake-bread')"],
  ['an act that is spelled as a table', "const one = { act: 'kitchen.bake_bread' }"],
])('%s is found', (_, text) => {
  expect(inCode(text)).toEqual(['src/modules/kitchen/a.ts:1 spell it kitchen.bakeBread, as its function is'])
})
