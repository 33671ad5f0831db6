import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { difference, spoken } from './index.ts'

const content = new URL('../../../content/frameworks/', import.meta.url)

type Characteristic = { id: string; summary: string; intro: string; behaviours: { text: string }[] }

function readCollaboration(file: string): readonly string[] {
  // The shape is the published content's own; a wrong one fails the examples below.
  const source = parse(readFileSync(new URL(`${file}.yaml`, content), 'utf8')) as {
    characteristics: Characteristic[]
  }
  const found = source.characteristics.find(({ id }) => id === 'collaboration')
  return found ? [found.summary, found.intro, ...found.behaviours.map(({ text }) => text)] : []
}

/** What changed, without what was kept. */
const changes = (before: string, after: string): string[] =>
  difference(before, after).flatMap(({ kind, text }) => (kind === 'kept' ? [] : `${kind}: ${text.trim()}`))

describe('"Driving purposeful collaboration", read by people', () => {
  const [summary2021 = ''] = readCollaboration('sel-2021')
  const june = readCollaboration('sel-2022-06-collaboration-draft')
  const october = readCollaboration('sel-2022')

  test('June to October 2022: what an editor changed, and nothing more', () => {
    expect(june.map((text, index) => changes(text, october[index] ?? ''))).toEqual([
      [],
      ['removed: via', 'added: through'],
      ['removed: to one another,', 'removed: they can all believe in'],
      [],
      [],
      [],
      ['removed: .'],
      ['removed: .'],
    ])
    expect(spoken(difference(june[2] ?? '', october[2] ?? ''))).toBe(
      '2 changes. After “diverse groups of people”: removed “to one another,”. ' +
        'After “to a shared purpose”: removed “they can all believe in”.',
    )
    expect(spoken(difference(june[4] ?? '', october[4] ?? ''))).toBe(
      '1 change. Emphasis added to “Meeting people where they are at”.',
    )
  })

  test('2021 to June 2022: a summary written anew keeps the phrase that it shares, and no scraps', () => {
    const kept = difference(summary2021, june[0] ?? '').flatMap((piece) =>
      piece.kind === 'kept' ? piece.text : [],
    )
    expect(kept).toEqual(['SEL system leaders ', ' the health and wellbeing of our population', '.'])
  })
})
