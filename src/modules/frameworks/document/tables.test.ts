import { describe, expect, test } from 'vitest'
import { readDocument } from './read-document.ts'
import { showDraft } from './show-draft.ts'

const outlineOf = (text: string, rows?: ',' | ';') => showDraft(readDocument(text, rows).draft)
const rolesOf = (text: string, role: string) =>
  readDocument(text)
    .spans.filter((span) => span.role === role)
    .map(({ start, end }) => text.slice(start, end).trim())

const table = (rows: readonly (readonly string[])[], cut = '\t') =>
  `${rows.map((row) => row.join(cut)).join('\n')}\n`

const harbour = [
  ['Theme', 'Behaviour', 'What it looks like', 'What it does not look like'],
  ['Tides', 'Waits', 'Lets others speak first', 'Fills each silence'],
  ['Tides', 'Turns', 'Changes course, and says why', 'Sails on'],
  ['Ropes', 'Holds', 'Keeps hold of “the thread”', 'Lets go; says nothing'],
] as const

describe('a table pasted from a word processor or a spreadsheet is read cell by cell', () => {
  const text = `Harbour Leadership\n${table(harbour)}`

  test('its first row says what the columns hold; what nobody should do is no behaviour', () => {
    expect(outlineOf(text)).toEqual([
      '# Harbour Leadership',
      '= Tides',
      '- Waits: Lets others speak first',
      '- Turns: Changes course, and says why',
      '= Ropes',
      '- Holds: Keeps hold of “the thread”',
    ])
    expect(rolesOf(text, 'unplaced')).toEqual(['Fills each silence', 'Sails on', 'Lets go; says nothing'])
    expect(rolesOf(text, 'heading')).toEqual([harbour[0].join('\t')])
    expect(readDocument(text).notes).toContain(
      'Of a table, what stands below “What it does not look like” is not read.',
    )
  })

  test('an empty first cell is the one above, and one that comes again later too', () => {
    const rows = [
      ['Area', 'Description'],
      ['Ropes', 'Holds'],
      ['', 'Splices'],
      ['Tides', 'Waits'],
      ['Ropes', 'Coils'],
    ]
    expect(outlineOf(table(rows))).toEqual([
      '# null',
      '= Ropes',
      '- Holds',
      '- Splices',
      '- Coils',
      '= Tides',
      '- Waits',
    ])
  })

  test('without names of columns, a first one that comes again tells', () => {
    const rows = [
      ['Ropes', 'Holds fast'],
      ['Ropes', 'Splices well'],
      ['Tides', 'Waits for its turn'],
    ]
    expect(outlineOf(`Harbour\n\n${table(rows)}`)).toEqual([
      '# Harbour',
      '= Ropes',
      '- Holds fast',
      '- Splices well',
      '= Tides',
      '- Waits for its turn',
    ])
  })

  test.each([
    [
      'of whom nobody can tell',
      [
        ['Ann', '01632 1', 'Quay'],
        ['Ben', '01632 2', 'Pier'],
        ['Cat', '01632 3', 'Mole'],
      ],
    ],
    [
      'with other names',
      [
        ['Does', 'Counts'],
        ['keeps promises', '3'],
      ],
    ],
  ])('one %s is not read, says so, and shows each row', (_, rows) => {
    const text = `Harbour\n\nRopes\n- Holds\n\n${table(rows)}`
    expect(outlineOf(text)).toEqual(['# Harbour', '= Ropes', '- Holds'])
    expect(rolesOf(text, 'unplaced')).toEqual(rows.map((row) => row.join('\t')))
    expect(readDocument(text).notes.join()).toContain('looks like a table whose rows are not read')
  })

  test.each([
    ['Quality', 'We set high expectations'],
    ['Values', 'Lead by example'],
  ])('a first row that says what is done, “%s: %s”, names no columns', (whose, does) => {
    const rows = [
      [whose, does],
      [whose, 'Keep promises'],
      ['Tides', 'Wait'],
    ]
    expect(outlineOf(`Harbour\n\n${table(rows)}`).slice(1, 3)).toEqual([`= ${whose}`, `- ${does}`])
    expect(rolesOf(`Harbour\n\n${table(rows)}`, 'heading')).toEqual([])
  })

  test('a row of names of columns that may say more is shown as not read', () => {
    const rows = [
      ['Theme', 'Kept by Ann', 'What good looks like'],
      ['Tides', 'daily', 'Waits'],
    ]
    expect(outlineOf(table(rows))).toEqual(['# null', '= Tides', '- Waits'])
    expect(rolesOf(table(rows), 'unplaced')).toEqual(['Theme\tKept by Ann\tWhat good looks like', 'daily'])
  })

  test('a row with other cells than the rest is shown whole', () => {
    const rows = [
      ['Theme', 'Behaviour'],
      ['Ropes', 'Holds'],
      ['Tides', 'Waits', 'long'],
    ]
    expect(outlineOf(table(rows))).toEqual(['# null', '= Ropes', '- Holds'])
    expect(rolesOf(table(rows), 'unplaced')).toEqual(['Tides\tWaits\tlong'])
  })

  test('bullets and numbers with a tab behind them are no table', () => {
    const text = '# F\n\n## Ropes\n\n•\tHolds\n•\tCoils\n\n## Tides\n\n1.\tWaits\n2.\tTurns\n'
    expect(outlineOf(text)).toEqual(['# F', '= Ropes', '- Holds', '- Coils', '= Tides', '- Waits', '- Turns'])
  })
})

describe('a table in Markdown', () => {
  test('below a heading holds its behaviours', () => {
    const text =
      '# F\n\n## Ropes\n\n| Behaviour | Sign |\n|---|---|\n| **Hold** | Nothing drifts |\n| Coil | |\n'
    expect(outlineOf(text)).toEqual(['# F', '= Ropes', '- Hold: Nothing drifts', '- Coil'])
  })

  test('with its own first column holds characteristics, also below words about it', () => {
    const text =
      '# F\n\n## What we do\n\nAll of it.\n\n| Theme | Behaviours |\n|:--|---|\n| Ropes | Holds |\n| Tides | Waits |\n'
    expect(outlineOf(text)).toEqual(['# F', '= Ropes', '- Holds', '= Tides', '- Waits'])
    expect(rolesOf(text, 'unplaced')).toEqual(['All of it.'])
    expect(rolesOf(text, 'mark')).toEqual(['|:--|---|'])
  })

  test('of other things is not read', () => {
    const text = '# F\n\n## Trust\n\n| Does | Counts |\n|---|---|\n| keeps promises | 3 |\n'
    expect(rolesOf(text, 'unplaced')).toEqual(['## Trust', '| Does | Counts |', '| keeps promises | 3 |'])
    expect(readDocument(text).notes.join()).toContain('looks like a table whose rows are not read')
  })
})

test.each([',', ';'] as const)('rows of a file that parts its cells with “%s”, some in quotes', (cut) => {
  const rows = [
    ['Theme', 'Description'],
    ['Ropes', '"Holds, fast; and says ""here"""'],
    ['Tides', 'Waits'],
  ]
  expect(outlineOf(table(rows, cut), cut)).toEqual([
    '# null',
    '= Ropes',
    '- Holds, fast; and says "here"',
    '= Tides',
    '- Waits',
  ])
})

describe('in a file of nothing but rows', () => {
  const opened = 'Theme,Behaviour\nTrust,"• Be kind, honest\n\n• Listen, and ask'
  const rows = '\nRopes,Holds 5" of rope\nSails,Sets "all" of them\n'

  test('a cell in quotes goes on over lines; a quote within words is one of them', () => {
    expect(outlineOf(`${opened}"${rows}`, ',')).toEqual([
      '# null',
      '= Trust',
      '- • Be kind, honest • Listen, and ask',
      '= Ropes',
      '- Holds 5" of rope',
      '= Sails',
      '- Sets "all" of them',
    ])
  })

  test('what follows a quote that nothing closes is shown as not read, and said', () => {
    const text = `Theme,Behaviour\nTides,Waits\n${opened.split('\n').slice(1).join('\n')}${rows}`
    const { draft, spans, notes } = readDocument(text, ',')
    expect(showDraft(draft)).toEqual(['# null', '= Tides', '- Waits'])
    const unplaced = spans.filter(({ role }) => role === 'unplaced')
    expect(unplaced.map(({ start, end }) => text.slice(start, end))).toEqual([
      text.slice(text.indexOf('Trust')),
    ])
    expect(notes.join()).toContain('looks like a table whose rows are not read')
  })

  test('a cell may end in a backslash, which only keeps an upright stroke from cutting', () => {
    expect(outlineOf('Theme,Behaviour\nC:\\,Holds\n', ',')).toEqual(['# null', '= C:\\', '- Holds'])
    const marked = '| Theme | Behaviour |\n|---|---|\n| Ropes | Holds \\| coils |\n'
    expect(outlineOf(marked)).toEqual(['# null', '= Ropes', '- Holds | coils'])
  })
})
