import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameworkSchema } from '../framework.ts'
import { readDocument } from './read-document.ts'

const folder = new URL('../../../../content/seeds/', import.meta.url)
const seeds = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))

const line = fc.oneof(
  fc.constantFrom(
    '',
    '',
    '',
    ' ',
    '\t',
    '\f',
    '---',
    '=====',
    '# Title',
    '## Trust',
    '### Heart',
    '## AFTER: Trust',
    '> said',
  ),
  fc.constantFrom(
    'Trust',
    'RELATING AND',
    'TRUST:',
    'TRUST: Builds it.',
    '**Bold**',
    '**Care:** asks',
    '**Being kind.** We ask.',
    'II. Care',
    '・約束を守る',
    '| a | b |',
    'They do so by:',
    'Competence',
  ),
  fc.constantFrom(
    '- a point',
    '  - deeper',
    '•\tpoint',
    '1. First',
    '1.1 Second',
    '2) Third',
    '-',
    '"one" "" two " three"',
    '“x”',
  ),
  fc.constantFrom(
    'A paragraph that says something. And more.',
    'wrapped words in lower case and',
    'cost-',
    'effective, and so on',
  ),
  fc.constantFrom('1. They must have from all of their partners: trust, mutual respect, and openness.'),
  ...seeds.map((seed) => fc.constantFrom(...seed.split('\n'))),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const documents = fc.oneof(
  fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\f', '\u2028')))
    .map((all) => all.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

const letters = (text: string) => text.toLowerCase().match(/[^\s\p{Cc}\u200b]/gu) ?? []

test('every character of any document stands in exactly one span, in order', () => {
  fc.assert(
    fc.property(documents, (source) => {
      const { spans } = readDocument(source)
      let at = 0
      for (const { start, end, role } of spans) {
        expect(start).toBe(at)
        expect(end).toBeGreaterThan(start)
        if (role === 'blank') expect(letters(source.slice(start, end))).toEqual([])
        at = end
      }
      expect(at).toBe(source.length)
    }),
    { numRuns: 1_500 },
  )
})

test('every text of a draft is made of the characters of the spans that point at it, in their order', () => {
  fc.assert(
    fc.property(documents, (source) => {
      const { draft, spans } = readDocument(source)
      const from = (wanted: (span: (typeof spans)[number]) => boolean) =>
        letters(
          spans
            .filter(wanted)
            .map(({ start, end }) => source.slice(start, end))
            .join(' '),
        )
      for (const [list, isBefore] of [
        [draft.characteristics, false],
        [draft.before, true],
      ] as const) {
        for (const [c, { title, summary, intro, behaviours }] of list.entries()) {
          const own = (role: string, b?: number) =>
            from(
              (span) =>
                span.role === role &&
                span.characteristic === c &&
                (span.before ?? false) === isBefore &&
                span.behaviour === b,
            )
          expectWithin(title ?? '', own('characteristic-title'))
          expectWithin(summary ?? '', own('summary'))
          expectWithin(intro ?? '', own('intro'))
          for (const [b, { title = '', text }] of behaviours.entries()) {
            expect(text).not.toBe('')
            expectWithin(text, own('behaviour', b))
            expectWithin(title, own('behaviour-title', b))
          }
        }
      }
      expectWithin(
        draft.title ?? '',
        from(({ role }) => role === 'title'),
      )
      expectWithin(
        draft.about ?? '',
        from(({ role }) => role === 'about'),
      )
      for (const [f, said] of draft.feedback.entries())
        expectWithin(
          said,
          from(({ role, item }) => role === 'feedback' && item === f),
        )
    }),
    { numRuns: 1_500 },
  )
})

/** The letters of a text stand in the source's in the same order; marks may stand between them. */
function expectWithin(text: string, source: readonly string[]): void {
  let at = 0
  for (const letter of letters(text)) {
    at = source.indexOf(letter, at) + 1
    if (at === 0) expect.fail(`“${text}” is not within “${source.join('')}”`)
  }
}

test('a draft fits the shape of a framework, but for what an editor must add', () => {
  const wellFormed = documents.filter((source) => source.isWellFormed())
  fc.assert(
    fc.property(wellFormed, (source) => {
      const { title, before, characteristics, ...words } = readDocument(source).draft
      if (words.feedback.length === 0) Reflect.deleteProperty(words, 'feedback')
      const added = { id: 'x', version: '1', status: 'draft', title: title ?? 'x' }
      for (const list of [characteristics, before].filter(({ length }) => length > 0)) {
        const checked = frameworkSchema.safeParse({ ...words, ...added, characteristics: list })
        // A wrong document may be too long in places; it must never be of a wrong shape.
        const wrong = checked.error?.issues.filter(({ message }) => !/or (less|fewer)/.test(message))
        expect(wrong ?? []).toEqual([])
      }
    }),
    { numRuns: 1_500 },
  )
})

test('a document gives the same draft, whatever ends its lines and whatever was read before it', () => {
  const read = seeds.map((seed) => readDocument(seed).draft)
  const again = seeds.toReversed().map((seed) => readDocument(seed.replaceAll('\n', '\r\n')).draft)
  expect(again.toReversed()).toStrictEqual(read)
  expect(read.every(({ characteristics }) => characteristics.length > 0)).toBe(true)
})

test('a megabyte of real documents is read whole', () => {
  const source = seeds.join('\n\n').repeat(40).slice(0, 1_000_000)
  expect(readDocument(source).spans.at(-1)?.end).toBe(source.length)
})

// Made to be slow. Each is far slower if any step looks at all lines for each line.
test.each([
  ['empty lines', '\n'],
  ['one long line of words', 'word '],
  ['bullets', '- a\n'],
  ['headings', '# A\n'],
  ['short lines', 'Trust\n\n'],
  ['titled paragraphs', 'TRUST:\nx\n\n\n\n'],
  ['quotes', '"a" '],
  ['hyphens', 'a-\n'],
  ['numbers', '1.1 A\n'],
  ['deep headings with words', '## A\n\nb\n\n### C\n\nd\n\n'],
  ['stars', '**'],
  ['spaces and a word', `${' '.repeat(5_000)}x`],
  ['inline lists', '1. They all must have the following from others: a, b, c, d\n'],
  ['brackets and colons', '(A: '],
  ['an open quotation', `"${'a'.repeat(999_998)}`],
  [
    'space in a numbered sentence',
    `1. They say so.${' '.repeat(999_900)}All must have from their partners: a, b, c`,
  ],
  ['different lenses', Array.from({ length: 60_000 }, (_, n) => `- L${n}\n  - b\n`).join('')],
  [
    'different headings alike at first',
    Array.from({ length: 17_000 }, (_, n) => `# ${'Word '.repeat(9)}${n}\n- a\n`).join(''),
  ],
  ['bold openings', '**A.** b\n\n'],
  ['plain lines below plain lines', 'Trust\nb\nc\n\n'],
  ['the same part below the same heading', '# A\n## B\n- c\n'],
  ['cells of tables', '| a '],
  [
    'one heading over ever other points',
    Array.from({ length: 60_000 }, (_, n) => `# A\n- point ${n}\n`).join(''),
  ],
  ['contents', Array.from({ length: 40_000 }, (_, n) => `# A${n}\n- A${n + 1}\n- A1\n`).join('')],
])('a megabyte of nothing but %s cannot hold up the house', (_, piece) => {
  const source = piece.repeat(Math.ceil(1_000_000 / piece.length))
  const { spans } = readDocument(source)
  expect(spans.at(-1)?.end).toBe(source.length)
})
