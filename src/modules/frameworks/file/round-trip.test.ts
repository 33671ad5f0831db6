import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Behaviour, behaviourSchema, type Framework } from '../framework.ts'
import { fileFormats, formatOfName, readFramework } from './read-framework.ts'
import { writeFramework } from './write-framework.ts'

const folder = new URL('../../../../content/frameworks/', import.meta.url)
const shipped = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8'),
}))

const small = `id: sel
version: "1"
status: draft
title: Small
characteristics:
  - id: trust
    title: Trust
    behaviours:
      - text: Being kind
`
const readOk = (text: string, format: (typeof fileFormats)[number]): Framework => {
  const reading = readFramework(text, format)
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return reading.framework
}
// Words that each format finds hard, mixed with any characters at all.
const hardText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    'null',
    '~',
    'true',
    'No',
    '1',
    '1e3',
    '0x1F',
    '2022-10',
    '2022-10-01',
    '- a',
    '# a',
    'a: b',
    'a #b',
  ),
  fc.constantFrom(
    '=1+1',
    "'=1",
    "''@x",
    '-',
    '+44',
    '\tx',
    '＝x',
    'a,b',
    'a;b',
    '"',
    '""a',
    'a\nb',
    'a  b',
    ' a',
    'a ',
  ),
  fc.constantFrom(
    '*a',
    '&a',
    '!a',
    '|',
    '>-',
    '%a',
    '@a',
    '`a`',
    '---',
    '...',
    '[a]',
    '{a}',
    'a:',
    '? a',
    'é“x”\u2028y',
  ),
  fc
    .array(fc.constantFrom('word', 'and', 'a:', '#', '-', '“so”', ''), { minLength: 1, maxLength: 60 })
    .map((w) => w.join(' ')),
)
const text = hardText.filter((t) => behaviourSchema.safeParse({ text: t }).success)
const slugs = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/)
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const present = <T extends object>(record: T): T =>
  // Only keys without a value are taken away, so the type stays.
  Object.fromEntries(Object.entries(record).filter(([, held]) => held !== undefined)) as T

const behaviour = (lenses: string[] | undefined) =>
  fc
    .record({
      title: optional(text),
      text,
      lens: lenses ? optional(fc.constantFrom(...lenses)) : fc.constant(undefined),
      easy_read: optional(text),
      audio: optional(fc.constantFrom('/files/a.mp3', 'https://example.org/a.mp3')),
    })
    .map((record): Behaviour => present(record))
const characteristic = optional(fc.array(text, { minLength: 1, maxLength: 3 })).chain((lenses) =>
  fc
    .record({
      title: fc.option(text),
      summary: optional(text),
      intro: optional(text),
      behaviours: fc.array(behaviour(lenses), { minLength: 1, maxLength: 4 }),
    })
    .map((record) => present({ ...record, lenses })),
)
const frameworks: fc.Arbitrary<Framework> = fc
  .record({
    id: slugs,
    version: fc.constantFrom('1', '2022-10', 'null', '1.0', 'v2'),
    status: fc.constantFrom('current', 'superseded', 'draft'),
    title: text,
    publisher: optional(text),
    date: optional(fc.constantFrom('2022', '2022-10', '2022-10-31')),
    co_designed: optional(text),
    source: optional(text),
    about: optional(text),
    asked: optional(text),
    feedback: optional(fc.array(text, { minLength: 1, maxLength: 3 })),
    characteristics: fc
      .array(fc.tuple(slugs, characteristic), { minLength: 1, maxLength: 4 })
      .map((all) => all.map(([id, rest], index) => ({ id: `${id}${index}`, ...rest }))),
  })
  .map(present)

describe('a framework survives every format', () => {
  test.each(shipped)('$name reads, and reads the same from YAML, JSON and CSV', ({ text }) => {
    const framework = readOk(text, 'yaml')
    for (const format of fileFormats) {
      const written = writeFramework(framework, format)
      const again = readOk(written, format)
      expect(again).toStrictEqual(framework)
      expect(writeFramework(again, format)).toBe(written)
    }
  })

  test('any framework that anyone could write comes back to the letter and to the byte', () => {
    fc.assert(
      fc.property(frameworks, (framework) => {
        for (const format of fileFormats) {
          const written = writeFramework(framework, format)
          const again = readOk(written, format)
          expect(again).toStrictEqual(framework)
          expect(writeFramework(again, format)).toBe(written)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('our YAML is the shipped one but for its comments, where the shipped one is block style', () => {
    const same = shipped.filter(({ text }) => {
      const data = text
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .join('\n')
      return writeFramework(readOk(text, 'yaml'), 'yaml') === data
    })
    expect(same.map(({ name }) => name)).toEqual([
      'sel-2021.yaml',
      'sel-2022-06-collaboration-draft.yaml',
      'whole-systems-top-tips.yaml',
    ])
  })

  test('a spreadsheet with semicolons and a byte order mark reads alike', () => {
    const csv = writeFramework(readOk(small, 'yaml'), 'csv')
    expect(readOk(csv.replaceAll(',', ';').replaceAll('\r\n', '\n'), 'csv')).toStrictEqual(
      readOk(small, 'yaml'),
    )
    expect(readOk(`\ufeff${small.replaceAll('\n', '\r\n')}`, 'yaml')).toStrictEqual(readOk(small, 'yaml'))
  })

  test('no cell that we write can run as a formula', () => {
    const framework = readOk(small.replace('Being kind', '"=HYPERLINK(1)"'), 'yaml')
    const csv = writeFramework(framework, 'csv')
    expect(csv).toContain(",'=HYPERLINK(1),")
    expect(readOk(csv, 'csv')).toStrictEqual(framework)
  })

  test('the name of a file says its format', () => {
    expect(['a.yml', 'a.YAML', 'a.json', 'a.b.csv', 'a.txt', 'a'].map(formatOfName)).toEqual([
      'yaml',
      'yaml',
      'json',
      'csv',
      undefined,
      undefined,
    ])
  })
})
