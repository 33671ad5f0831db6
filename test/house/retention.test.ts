import { expect, test } from 'vitest'
import { nameOf } from '#platform/personal.ts'
import { listRetention } from '#platform/retention.ts'
import '../../src/app.ts'
import { listPaths, readText } from './tree.ts'

// What a table says that it keeps for a while only, a rule forgets.

const migrations = listPaths('db/migrations').map(readText).join('\n')

/** Tables whose comment names a time after which what they hold goes. */
const timed = (text: string) => [
  ...new Set(
    [...text.matchAll(/^comment on table (\w+\.\w+) is '((?:[^']|'')*)'/gm)]
      .filter(
        ([, , says]) => /\b(a day|days?|months|years?)\b(?! quarter)/.test(`${says}`) && goes.test(`${says}`),
      )
      .map(([, table]) => `${table}`),
  ),
]
const goes = /[Kk]ept (for|until|\d)|[Ff]orgotten|[Dd]eleted/

/** Tables that go with another, which has the rule; and what else is no matter of a clock. */
const exceptions: Record<string, string> = {}

const unruled = (text: string, ruled: readonly string[]) =>
  timed(text)
    .filter((table) => !ruled.includes(table) && !exceptions[table])
    .map((table) => `${table} says how long it is kept: add the rule to retention.ts of its room`)

test('whatever a table promises to forget in time, a rule forgets', () => {
  const ruled = listRetention().map(nameOf)
  expect(unruled(migrations, ruled)).toEqual([])
})

test('every rule says what, how long and why, in words for people', () => {
  const dumb = listRetention().filter(
    ({ what, kept, why }) => !/^[A-Z]/.test(what) || kept.length < 4 || !/^[A-Z].*\.$/.test(why),
  )
  expect(dumb.map(({ table }) => table)).toEqual([])
})

// The rule itself, with a good and a bad example.

const promise = "comment on table tea.pot is 'What is brewing. Kept for two days.';\n"

test('a promise without a rule is found', () => {
  expect(unruled(promise, ['tea.pot'])).toEqual([])
  expect(unruled(promise, []).join()).toContain('tea.pot says how long it is kept')
  expect(unruled(promise.replace('Kept for two days', 'Kept as long as the member'), [])).toEqual([])
})
