import { describe, expect, test } from 'vitest'
import { readDocument } from './read-document.ts'
import { showDraft } from './show-draft.ts'

const outlineOf = (text: string) => showDraft(readDocument(text).draft)
const rolesOf = (text: string, role: string) =>
  readDocument(text)
    .spans.filter((span) => span.role === role)
    .map(({ start, end }) => text.slice(start, end).trim())

const ropes = 'Ropes\nThey hold.\n- Holds fast\n- Coils\n\n'

describe('what reached no text of the draft is without a place, headings too', () => {
  test('a heading over nothing that arrived', () => {
    const text = `Harbour\n\n${ropes}Annex A: words we leave\nsynergy, low-hanging fruit\n\nHow we shall know\nWe shall ask. Each year.\n`
    expect(outlineOf(text)).toEqual(['# Harbour', '= Ropes', '~ They hold.', '- Holds fast', '- Coils'])
    expect(rolesOf(text, 'unplaced')).toEqual([
      'Annex A: words we leave\nsynergy, low-hanging fruit',
      'How we shall know',
      'We shall ask. Each year.',
    ])
    expect(readDocument(text).notes).toContain('3 passages of the document without a place in the draft.')
  })

  test('a heading that groups says what stands under it, however deep', () => {
    const text = '# F\n\n## Quay\n\nA remark.\n\n### Ropes\n\nWhy.\n\n- Holds\n\n## Pier\n\nAnother.\n'
    const { spans } = readDocument(text)
    const quay = spans.find(({ start }) => start === text.indexOf('## Quay'))
    expect(quay).toMatchObject({ role: 'heading', under: 'characteristic-title', characteristic: 0 })
    expect(rolesOf(text, 'unplaced')).toEqual(['A remark.', '## Pier', 'Another.'])
  })
})

describe('the foot of a document is no wording', () => {
  test.each([
    'Acknowledgements: with thanks to the harbour master.',
    '© Harbour Trust 2031. All rights reserved.',
    'www.harbour.example | 01632 960000',
    'For more information contact quay@harbour.example',
    'Copyright Harbour Trust 2031',
    'Harbour Trust, CC BY 4.0',
    '© Crown copyright 2031\tPage 1 of 1',
  ])('%s', (foot) => {
    const titled = '**Hold.** They hold fast.\n**Coil.** They coil.\n'
    for (const body of [titled, '- Holds fast\n']) {
      for (const gap of ['', '\n']) {
        const text = `Harbour\n\nRopes\n\n${body}${gap}${foot}\n`
        expect(rolesOf(text, 'unplaced')).toEqual([foot])
        expect(outlineOf(text).join()).not.toContain(foot)
      }
    }
  })

  test('people who contact others are no foot', () => {
    expect(outlineOf('# F\n\n## Ropes\n\nContact comes first.\n\n- Contacts partners early\n')).toEqual([
      '# F',
      '= Ropes',
      '~ Contact comes first.',
      '- Contacts partners early',
    ])
  })
})

test('in a list of titled lines, one without its sign or its bold is a neighbour of the others', () => {
  const lines =
    '**Hold.** They hold fast.\n**Coil:** They coil.\n**Mend nets** They mend what tore.\nSing. They sing.\n'
  expect(outlineOf(`Harbour\n\nRopes\nAll of it.\n\n${lines}`)).toEqual([
    '# Harbour',
    '= Ropes',
    '~ All of it.',
    '- Hold: They hold fast.',
    '- Coil: They coil.',
    '- Mend nets: They mend what tore.',
    '- Sing: They sing.',
  ])
})

describe('a title is what the framework is called', () => {
  test('a line below it that says when and by whom is about it', () => {
    const text = `Our Harbour Promise\nDeveloped with 90 sailors, Summer 2031\n\nAbout this document\nIt is for all.\n\n${ropes}`
    const { draft } = readDocument(text)
    expect(draft.title).toBe('Our Harbour Promise')
    expect(draft.about).toBe('Developed with 90 sailors, Summer 2031\n\nIt is for all.')
    expect(rolesOf(text, 'heading')).toEqual(['About this document'])
  })

  test('a longer line below it does not hide it behind the next heading', () => {
    const text = `Carta: Sailing Together at Little Harbour\nVersion 2.1 – January 2031 – Prepared by the Harbour Master and the Guild\n\nPreamble\n\nWe are few. We meet.\n\n${ropes}`
    const { draft } = readDocument(text)
    expect(draft.title).toBe('Carta: Sailing Together at Little Harbour')
    expect(draft.about).toContain('Version 2.1')
    expect(draft.about).toContain('We are few.')
  })

  test('without the signs of emphasis', () => {
    expect(readDocument('# Harbour: *how we sail*\n\n## Ropes\n\n- a\n').draft.title).toBe(
      'Harbour: how we sail',
    )
    expect(readDocument('# Snake_case_names and 2 * 3 * 4\n\n## Ropes\n\n- a\n').draft.title).toBe(
      'Snake_case_names and 2 * 3 * 4',
    )
  })
})

describe('levels and marks', () => {
  test('numbered headings over bullets are lenses; a letter for a hollow bullet is one', () => {
    const text =
      'F\n\n1. Ropes\nThey hold.\n1.1 By day\n• Holds\no tightly\no kindly\n1.2 By night\n• Coils\n\n2. Tides\n2.1 At ebb\n• Waits\n'
    expect(outlineOf(text)).toEqual([
      '# F',
      '= Ropes',
      '~ They hold.',
      '/ By day',
      '/ By night',
      '- [By day] Holds',
      '- [By day] tightly',
      '- [By day] kindly',
      '- [By night] Coils',
      '= Tides',
      '/ At ebb',
      '- [At ebb] Waits',
    ])
  })

  test('boxes to tick, links, and what kind of thing a heading counts are no part of the words', () => {
    const text =
      'F\n\nBehaviour 1: We hold\n- [ ] Rest\n- [x] Read [the chart](https://example.org/chart)\n\nBehaviour 2: We coil\n- Coils\n'
    expect(outlineOf(text)).toEqual([
      '# F',
      '= We hold',
      '- Rest',
      '- Read the chart (https://example.org/chart)',
      '= We coil',
      '- Coils',
    ])
  })
})
