import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// Why the house is as it is, one page each. A record that says nothing of what follows is no decision.

type Record = { name: string; text: string }

const root = new URL('../../', import.meta.url)
const folder = new URL('docs/decisions/', root)
const records: Record[] = readdirSync(folder)
  .sort()
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))

const statuses = /^Status: (proposed|accepted|rejected|superseded by (\d{4}))$/m
const numberOf = (name: string) => Number(name.slice(0, 4))

/** The text below a heading, up to the next of its level. */
const sectionOf = (text: string, heading: string) =>
  text
    .split(/^## /m)
    .find((part) => part.startsWith(`${heading}\n`))
    ?.slice(heading.length)
    .trim() ?? ''

function namesProblems(names: string[]): string[] {
  return [
    ...names
      .filter((name) => !/^\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.md$/.test(name))
      .map((name) => `${name}: name it 0000-short-title.md`),
    ...names
      .map(numberOf)
      .flatMap((number, index) =>
        number === index + 1 ? [] : [`${names[index]}: its number must be ${index + 1}`],
      ),
  ]
}

/** What is wrong with one record, given the names of all. */
function problemsOf({ name, text }: Record, names: string[]): string[] {
  const linked = [...text.matchAll(/\]\((\d{4}[^)#]*)/g)].map(([, file]) => file ?? '')
  const named = [...text.matchAll(/\bdecisions?[ /](\d{4})\b|superseded by (\d{4})/gi)].map(([, a, b]) =>
    Number(a ?? b),
  )
  const numbers = new Set(names.map(numberOf))
  return [
    ...(text.startsWith(`# ${name.slice(0, 4)} `) ? [] : ['begin with "# ", its number and its title']),
    ...(statuses.test(text) ? [] : ['say "Status: accepted" (or proposed, rejected, superseded by 0000)']),
    ...(/^Date: \d{4}-\d{2}-\d{2}$/m.test(text) ? [] : ['say its date, as in "Date: 2026-11-20"']),
    ...['Context', 'Decision', 'Consequences']
      .filter((heading) => sectionOf(text, heading).length < 40)
      .map((heading) => `write its ${heading}`),
    ...(/\b(TBD|TBC)\b/.test(text) ? ['finish it before it is accepted'] : []),
    ...linked
      .filter((file) => !names.includes(file))
      .map((file) => `link to a record that exists, not ${file}`),
    ...named
      .filter((number) => !numbers.has(number))
      .map((number) => `name a record that exists, not ${number}`),
  ].map((cure) => `${name}: ${cure}`)
}

/** Packages without their line, and lines without their package. */
function dependencyProblems(wanted: string[], text: string): string[] {
  const lines = [...text.matchAll(/^- `([^`]+)`: (.*)$/gm)].map(([, name, reason]) => ({
    name: name ?? '',
    reason: reason ?? '',
  }))
  const given = lines.map(({ name }) => name)
  return [
    ...wanted.filter((name) => !given.includes(name)).map((name) => `${name}: write in 0012 why it is there`),
    ...given
      .filter((name) => !wanted.includes(name))
      .map((name) => `${name}: it is not in package.json, take its line out`),
    ...given.filter((name, index) => given.indexOf(name) !== index).map((name) => `${name}: it stands twice`),
    ...lines.filter(({ reason }) => reason.length < 10).map(({ name }) => `${name}: give a reason`),
  ]
}

const names = records.map(({ name }) => name)

test('decisions are numbered from 1, each number once and without gaps', () => {
  expect(namesProblems(names)).toEqual([])
})

test.each(records)('$name has a status, a date, and says what follows from it', (record) => {
  expect(problemsOf(record, names)).toEqual([])
})

test('every package has its reason in 0012', () => {
  const about = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  const wanted = Object.keys({
    ...about.dependencies,
    ...about.devDependencies,
    ...about.optionalDependencies,
  })
  const record = records.find(({ name }) => name.startsWith('0012-'))
  expect(dependencyProblems(wanted, record?.text ?? '')).toEqual([])
})

// The rules themselves, each with a good and a bad example.

const good = `# 0002 Tea

Status: accepted
Date: 2026-11-20

## Context
People who meet for the first time need something in their hands.

## Decision
There is tea at every meeting, as in [0001](0001-cups.md) and decision 0001.

## Consequences
- Somebody has to boil water before the others come.
`
const both = ['0001-cups.md', '0002-tea.md']
const wrongIn = (text: string) => problemsOf({ name: '0002-tea.md', text }, both).join('\n')

test('names that count from 1 are accepted', () => expect(namesProblems(both)).toEqual([]))

test.each([
  ['a gap', ['0001-cups.md', '0003-tea.md'], 'its number must be 2'],
  ['a number that is used twice', ['0001-cups.md', '0001-tea.md'], 'its number must be 2'],
  ['a name without a title', ['0001.md'], 'name it'],
  ['a name in capitals', ['0001-Cups.md'], 'name it'],
])('%s is found', (_, given, found) => expect(namesProblems(given).join('\n')).toContain(found))

test('a whole record is accepted, also when a later one supersedes it', () => {
  expect(wrongIn(good)).toBe('')
  expect(wrongIn(good.replace('Status: accepted', 'Status: superseded by 0001'))).toBe('')
})

test.each([
  ['another number in its title', good.replace('# 0002', '# 0003'), 'begin with'],
  ['a missing status', good.replace('Status: accepted\n', ''), 'say "Status'],
  ['a status of its own', good.replace('accepted', 'agreed'), 'say "Status'],
  ['a missing date', good.replace('Date: 2026-11-20\n', ''), 'say its date'],
  ['empty consequences', good.replace(/- Somebody.*\n/, ''), 'write its Consequences'],
  [
    'consequences that are still to come',
    good.replace(/- Somebody.*\n/, 'TBD, when somebody has tried it for a while.\n'),
    'finish it',
  ],
  ['missing consequences', good.slice(0, good.indexOf('## Consequences')), 'write its Consequences'],
  ['a missing context', good.replace('## Context', '## Once'), 'write its Context'],
  ['a link to nothing', good.replace('(0001-cups.md)', '(0007-milk.md)'), 'not 0007-milk.md'],
  ['a named decision that is not there', good.replace('decision 0001', 'decision 0009'), 'not 9'],
  ['a successor that is not there', good.replace('accepted', 'superseded by 0009'), 'not 9'],
])('%s is found', (_, text, found) => expect(wrongIn(text)).toContain(found))

test('a list of packages with reasons is accepted', () => {
  expect(dependencyProblems(['kettle'], '- `kettle`: boils the water.')).toEqual([])
})

test.each([
  ['a package without a line', ['kettle', 'cup'], '- `kettle`: boils the water.', 'cup: write'],
  ['a line without a package', [], '- `kettle`: boils the water.', 'kettle: it is not'],
  [
    'a line that stands twice',
    ['kettle'],
    '- `kettle`: boils the water.\n- `kettle`: boils the water.',
    'stands twice',
  ],
  ['a line without a reason', ['kettle'], '- `kettle`: needed', 'give a reason'],
])('%s is found', (_, wanted, text, found) => {
  expect(dependencyProblems(wanted, text).join('\n')).toContain(found)
})
