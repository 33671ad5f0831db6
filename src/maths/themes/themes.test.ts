import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findThemes, type ThemeEdit, type ThemeText } from './index.ts'

const said = {
  listening: [
    'Listening to residents builds trust',
    'Residents trust leaders who are listening before they speak',
    'Trust grows when residents hear that leaders were listening',
    'Listening without an answer ready is how residents learn to trust',
    'Leaders lose trust when listening ends at the meeting',
  ],
  money: [
    'A shared budget for health and housing',
    'Budgets for housing should be decided with health',
    'Health pays for what housing left out of its budget',
    'One budget across health and housing',
  ],
  travel: [
    'Buses to the clinic run once a day',
    'The clinic is two buses away for carers',
    'Carers miss the clinic when buses are late',
    'Free buses for carers to the clinic',
  ],
}

const texts: ThemeText[] = Object.entries(said).flatMap(([subject, all]) =>
  all.map((words, at) => ({ id: `${subject} ${at}`, words, person: `${subject} ${at}` })),
)
const one: ThemeText = { id: 'alone', words: 'Interpreters must be booked', person: 'alone' }

/** The subject of each theme, with how many of it. */
const outline = (found = findThemes(texts)) =>
  found.themes.map((theme) => `${theme.label}: ${theme.texts.toSorted().join(', ')}`)
const holding = (text: string, edits: readonly ThemeEdit[] = [], all = texts) =>
  findThemes(all, edits).themes.find((theme) => theme.texts.includes(text))
const textsOf = (subject: keyof typeof said) => said[subject].map((_, at) => `${subject} ${at}`)

test('what people speak of is found in their own words, with a label and the text that says most of it', () => {
  const { themes, rest } = findThemes([...texts, one])
  expect(
    themes.map(({ label, texts: own, people, central }) => [label, own.length, people, central]),
  ).toEqual([
    ['listening, trust, residents', 5, 5, 'listening 1'],
    ['budget, health, housing', 4, 4, 'money 3'],
    ['buses, clinic, carers', 4, 4, 'travel 1'],
  ])
  expect(rest).toEqual(['alone'])
})

test('the order in which people spoke changes nothing', () => {
  const expected = findThemes([...texts, one])
  fc.assert(
    fc.property(fc.shuffledSubarray([...texts, one], { minLength: texts.length + 1 }), (all) => {
      expect(findThemes(all)).toEqual(expected)
    }),
    { numRuns: 20 },
  )
})

test('two people who speak of a thing make no theme, however often they do', () => {
  const two = texts.map((text, at) => ({ ...text, person: `${at % 2}` }))
  expect(findThemes(two)).toMatchObject({ themes: [], rest: { length: texts.length } })
  const forgotten = texts.map((text) => ({ ...text, person: null }))
  expect(findThemes(forgotten).themes).toEqual([])
})

test.each([
  ['nothing', []],
  ['one text', [one]],
  [
    'no words',
    [
      { id: 'a', words: '', person: 'x' },
      { id: 'b', words: '🌱 … 42', person: 'y' },
    ],
  ],
  ['the same words only', ['a', 'b', 'c', 'd'].map((id) => ({ id, words: 'Trust residents', person: id }))],
])('of %s there is an answer', (_, all) => {
  const { themes, rest } = findThemes(all)
  expect(themes.flatMap((theme) => theme.texts).length + rest.length).toBe(all.length)
})

describe('what a person did to themes', () => {
  const later = [
    ...texts,
    ...['Residents say listening is slow, and trust slower', 'Trust needs listening leaders'].map(
      (words, at) => ({
        id: `later ${at}`,
        words,
        person: `later ${at}`,
      }),
    ),
    { id: 'later 2', words: 'Night buses to the clinic would help carers', person: 'later 2' },
  ]

  test('a name stays with its theme when more is said', () => {
    const edits: ThemeEdit[] = [{ kind: 'rename', of: textsOf('listening'), label: 'Listening first' }]
    const theme = holding('later 0', edits, later)
    expect(theme).toMatchObject({ label: 'Listening first', isNamed: true, key: 'listening 0', people: 7 })
    expect(holding('money 0', edits, later)?.isNamed).toBe(false)
  })

  test('the last name counts', () => {
    const names = ['First', 'Second'].map(
      (label): ThemeEdit => ({ kind: 'rename', of: textsOf('travel'), label }),
    )
    expect(holding('travel 0', names)?.label).toBe('Second')
    expect(holding('travel 0', names.slice(0, 1))?.label).toBe('First')
  })

  test('what was merged stays together, and what came since joins it', () => {
    const edits: ThemeEdit[] = [
      { kind: 'rename', of: textsOf('money'), label: 'Means' },
      { kind: 'merge', of: textsOf('travel'), into: textsOf('money') },
    ]
    expect(holding('later 2', edits, later)?.texts.toSorted()).toEqual(
      [...textsOf('money'), ...textsOf('travel'), 'later 2'].toSorted(),
    )
    expect(holding('travel 0', edits, later)?.label).toBe('Means')
    expect(findThemes(later, edits).themes).toHaveLength(2)
  })

  test('what was split stays apart, and what came since goes with those it is more like', () => {
    const together: ThemeEdit[] = [{ kind: 'merge', of: textsOf('travel'), into: textsOf('money') }]
    const both = [...textsOf('money'), ...textsOf('travel')]
    const edits: ThemeEdit[] = [
      ...together,
      { kind: 'split', of: both, part: textsOf('travel'), label: 'Getting there' },
    ]
    expect(holding('travel 0', edits, later)).toMatchObject({ label: 'Getting there', key: 'travel 0' })
    expect(holding('later 2', edits, later)?.label).toBe('Getting there')
    expect(holding('money 0', edits, later)?.texts.toSorted()).toEqual(textsOf('money'))
  })

  test('a text that was moved stays where it was put', () => {
    const edits: ThemeEdit[] = [
      { kind: 'move', texts: ['money 0'], to: textsOf('travel') },
      { kind: 'move', texts: ['listening 4'], to: [] },
    ]
    expect(holding('money 0', edits, later)?.texts).toContain('travel 0')
    expect(findThemes(later, edits).rest).toContain('listening 4')
  })

  test('taking an edit back leaves no trace', () => {
    expect(outline(findThemes(texts, []))).toEqual(outline())
  })

  test('an edit of what is no longer there is said to be lost, and harms nothing', () => {
    const gone = ['x', 'y']
    const edits: ThemeEdit[] = [
      { kind: 'rename', of: gone, label: 'Gone' },
      { kind: 'merge', of: gone, into: textsOf('money') },
      { kind: 'split', of: textsOf('money'), part: gone, label: '' },
      { kind: 'move', texts: ['x'], to: textsOf('money') },
      { kind: 'move', texts: ['money 0'], to: gone },
    ]
    const found = findThemes(texts, edits)
    expect(found.lost).toEqual([0, 1, 2, 3, 4])
    expect(outline(found)).toEqual(outline())
  })

  test('whether a theme that a person makes shows, tells nobody whose three statements are', () => {
    const chosen = ['money 0', 'travel 0', 'listening 0']
    const edits: ThemeEdit[] = [{ kind: 'split', of: textsOf('money'), part: chosen, label: 'Chosen' }]
    for (const person of ['somebody', null])
      for (const people of [chosen, chosen.slice(0, 2), []]) {
        const all = texts.map((text) => (people.includes(text.id) ? { ...text, person } : text))
        const theme = holding('money 0', edits, all)
        expect(theme).toMatchObject({ label: 'Chosen', people: 3, isMade: true })
      }
    const named = texts.map((text) =>
      chosen.includes(text.id) ? { ...text, person: 'one', isNamed: true } : text,
    )
    expect(holding('money 0', edits, named)).toBeUndefined()
  })

  test('what is left where somebody took something out shows as before, and what did not show, does not', () => {
    const edits: ThemeEdit[] = [{ kind: 'move', texts: ['money 0'], to: [] }]
    const left = ['money 1', 'money 2']
    const all = texts.map((text) => (left.includes(text.id) ? { ...text, person: 'one' } : text))
    expect(holding('money 1', edits, all)?.texts).toHaveLength(3)
    const ofOne = texts.map((text) => (text.id.startsWith('money') ? { ...text, person: 'one' } : text))
    expect(holding('money 1', edits, ofOne)).toBeUndefined()
  })

  test('no edit makes a theme of fewer than three people', () => {
    const edits: ThemeEdit[] = [
      { kind: 'split', of: textsOf('money'), part: ['money 0', 'money 1'], label: 'Two' },
    ]
    const { themes, rest } = findThemes(texts, edits)
    expect(themes.some(({ label }) => label === 'Two')).toBe(false)
    expect(rest).toEqual(expect.arrayContaining(['money 0', 'money 1']))
  })
})
