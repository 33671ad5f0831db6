import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileFormats, readFramework } from './read-framework.ts'
import { writeFramework } from './write-framework.ts'

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
const readOk = (text: string, format: (typeof fileFormats)[number]) => {
  const reading = readFramework(text, format)
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return reading.framework
}
const messages = (text: string, format: (typeof fileFormats)[number] = 'yaml') => {
  const reading = readFramework(text, format)
  return reading.ok ? [] : reading.problems.map(({ message }) => message)
}

describe('a file that does not fit says where and what to do', () => {
  test.each([
    [
      '      - text: Being kind',
      '      - text: [a]',
      'Line 9: expected `text` for this behaviour, found a list. Write `text: …`.',
    ],
    [
      'version: "1"',
      'version: 1',
      'expected words for `version` of the framework, found the number 1. Put quotes around it: `"1"`.',
    ],
    ['version: "1"', 'version: 1.0', 'found the number 1.0. Put quotes around it: `"1.0"`.'],
    [
      'status: draft',
      'status: live',
      'Line 3: expected current, superseded or draft for `status` of the framework, found “live”.',
    ],
    ['title: Small', 'titel: Small', 'Line 4: `titel` is not known here. Did you mean `title`?'],
    [
      '    title: Trust',
      '    title: Trust\n    title: Again',
      'Line 8: found the same key twice in one group. Keep one of them.',
    ],
    ['Being kind', '*kind', 'Line 9: expected plain words, found an alias'],
    ['Being kind', '!!js/function x', 'Line 9: found a tag (`!…`). Write plain words.'],
    ['Being kind', 'Being kind: always', 'found a second colon in this line'],
    ['id: sel', 'id: SEL leaders', 'Line 1: `id` of the framework must be small letters'],
    ['Being kind', 'Being kind\n        lens: Heart', "must be one of the characteristic's `lenses`"],
  ])('%s → %s', (from, to, message) => {
    expect(messages(small.replace(from, to)).join('\n')).toContain(message)
  })

  test('JSON names the line of what is missing, doubled or broken', () => {
    const json = writeFramework(readOk(small, 'yaml'), 'json')
    expect(messages(json.replace('"sel",', '"sel"'), 'json')[0]).toMatch(
      /^Line 3: this is not JSON: expected a comma or `}`/,
    )
    expect(messages(json.replace('"version"', '"id"'), 'json')[0]).toMatch(/^Line 3: .*same key twice/)
    expect(messages(json.replace('"text"', '"txt"'), 'json')).toEqual([
      'Line 11: expected `text` for this behaviour, found nothing. Write `"text": "…"`.',
      'Line 12: `txt` is not known here. Did you mean `text`?',
    ])
    expect(
      messages(json.replace('"title": "Small"', '"title": "Small", "__proto__": {"a": 1}'), 'json'),
    ).not.toEqual([])
  })

  test('CSV names the line of an unknown kind, column or characteristic', () => {
    const csv = writeFramework(readOk(small, 'yaml'), 'csv')
    expect(messages(csv.replace('behaviour,trust', 'behaviour,truth'), 'csv')[0]).toMatch(
      /^Line 7: expected the id .*“truth”/,
    )
    expect(messages(csv.replace('status,', 'stats,'), 'csv')[0]).toMatch(/^Line 4: expected a `kind`/)
    expect(messages(csv.replace('easy_read', 'plain'), 'csv')[0]).toMatch(
      /^Line 1: the column “plain” is not known/,
    )
    expect(messages(csv.replace('Being kind', ''), 'csv')[0]).toMatch(
      /^Line 7: expected `text` for this behaviour, found nothing. Fill the cell `text` of this row\.$/,
    )
    expect(messages(csv.replace(/^version.*\r?\n/m, ''), 'csv')[0]).toContain(
      'Add a row of the kind `version`',
    )
    expect(messages(csv.replace('draft', '"draft'), 'csv')[0]).toMatch(/^Line 4: expected a closing quote/)
  })

  test('a bomb of aliases, a tower of brackets and a file of 2 MB are refused', () => {
    const bomb = `a: &a [x, x]\n${'bcdefgh'
      .split('')
      .map((l, i) => `${l}: &${l} [*${'abcdefg'[i]}, *${'abcdefg'[i]}]`)
      .join('\n')}\n`
    expect(messages(bomb).length).toBeGreaterThan(0)
    for (const tower of ['[', '{"a":', '- ', '? ', '{a: ', '[[{']) {
      for (const format of fileFormats)
        expect(messages(tower.repeat(990_000 / tower.length), format)).not.toEqual([])
    }
    expect(messages('x'.repeat(2_000_000))).toEqual(['Line 1: expected a file of at most 1 MB, found more.'])
  })

  test.each([
    ['keys', Array.from({ length: 90_000 }, (_, n) => `k${n}: x\n`).join(''), 'yaml'],
    ['points', '- a\n'.repeat(240_000), 'yaml'],
    ['commas', `[${'a,'.repeat(490_000)}]`, 'yaml'],
    ['anchors', '- &a b\n'.repeat(140_000), 'yaml'],
    ['documents', '---\n'.repeat(240_000), 'yaml'],
    ['folded lines', `a: >-\n${'  x y\n\n'.repeat(140_000)}`, 'yaml'],
    ['plain lines', `a: x\n${'  x y\n'.repeat(160_000)}`, 'yaml'],
    ['escapes without an end', `a: "${'x\\'.repeat(400_000)}`, 'yaml'],
    ['spaces', `a:${' '.repeat(980_000)}b`, 'yaml'],
    ['unknown keys', `characteristics:\n  - behaviours:\n${'      - x: a\n'.repeat(20_000)}`, 'yaml'],
    ['keys', `{${Array.from({ length: 80_000 }, (_, n) => `"k${n}": 1`).join(',')}}`, 'json'],
    ['numbers', `[${'1,'.repeat(490_000)}1]`, 'json'],
    ['text without an end', `"${'a'.repeat(990_000)}`, 'json'],
    ['rows', `kind,characteristic,title,text\n${'behaviour,a,,b\n'.repeat(60_000)}`, 'csv'],
    ['cells', `kind,characteristic,title,text\n${','.repeat(900_000)}`, 'csv'],
    ['columns', 'a,'.repeat(490_000), 'csv'],
    ['quotes', `kind,characteristic,title,text\n"${'""'.repeat(480_000)}`, 'csv'],
  ] as const)('a megabyte of %s is refused, and does not hold up the house', (_, content, format) => {
    expect(messages(content, format)).not.toEqual([])
  })

  test('501 behaviours are too many, and it says so', () => {
    const many = small + '      - text: Being kind\n'.repeat(500)
    expect(messages(many)).toEqual([
      'Line 6: `characteristics` of the framework must hold 500 behaviours or fewer in all. Found a list.',
    ])
  })

  test('whatever the text, a reader answers and never throws', () => {
    const pieces = fc.array(
      fc.oneof(fc.constantFrom(...small.split(/(?<=\s)/)), fc.string({ maxLength: 5 })),
      { maxLength: 60 },
    )
    const broken = fc
      .tuple(fc.nat(200), fc.string({ unit: 'binary', maxLength: 4 }))
      .map(([at, put]) => small.slice(0, at) + put + small.slice(at + 1))
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      pieces.map((p) => p.join('')),
      broken,
    )
    fc.assert(
      fc.property(any, fc.constantFrom(...fileFormats), (content, format) => {
        const reading = readFramework(content, format)
        if (!reading.ok)
          expect(reading.problems.every(({ line, message }) => line >= 1 && message.length > 10)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
