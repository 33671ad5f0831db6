import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Difference, difference, type Piece, textAfter, textBefore } from './difference.ts'
import { spoken } from './spoken.ts'
import { plainText, readSpans, readTokens, writeSpans } from './tokens.ts'

/** One line that people can check by eye: [-removed-] {+added+} [1<moved from<] {1>moved to>}. */
function mark(pieces: Difference): string {
  const write: Record<Piece['kind'], (text: string, move: number) => string> = {
    kept: (text) => text,
    removed: (text) => `[-${text}-]`,
    added: (text) => `{+${text}+}`,
    'moved-from': (text, move) => `[${move}<${text}<]`,
    'moved-to': (text, move) => `{${move}>${text}>}`,
  }
  return pieces.map((piece) => write[piece.kind](piece.text, 'move' in piece ? piece.move : 0)).join('')
}

const join = (pieces: Difference, ...kinds: Piece['kind'][]): string =>
  pieces.flatMap((piece) => (kinds.includes(piece.kind) ? piece.text : [])).join('')

const word = fc.constantFrom(
  'the',
  'and',
  'of',
  'trust',
  'people',
  'power',
  "don't",
  'co-design',
  '**bold**',
  'ego',
)
const glue = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n\n', ' **', '** ', '', ' - ')
const prose = fc
  .array(fc.tuple(word, glue), { maxLength: 60 })
  .map((parts) => parts.map((part) => part.join('')).join(''))
const anything = fc.string({ unit: 'binary', maxLength: 60 })
const text = fc.oneof(
  prose,
  prose,
  anything,
  fc.string({ unit: fc.constantFrom('*', 'a', ' ', '.'), maxLength: 20 }),
)

describe('reading a text', () => {
  test('loses no character and no emphasis mark', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(writeSpans(readSpans(source))).toBe(source)
        const tokens = readTokens(source).map((token) => token.text)
        expect(tokens.join('')).toBe(plainText(source))
      }),
      { numRuns: 3000 },
    )
  })

  test('takes contractions, compounds, numbers and accents as one word each', () => {
    const words = readTokens("They don't co-design 1,000 cafés in 2022-06, or 'why' 健康")
      .filter((token) => token.kind === 'word')
      .map((token) => token.text)
    expect(words).toEqual([
      'They',
      "don't",
      'co-design',
      '1,000',
      'cafés',
      'in',
      '2022-06',
      'or',
      'why',
      '健',
      '康',
    ])
  })
})

describe('the difference of two wordings', () => {
  test('accounts for every character of both, whatever people wrote', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = difference(before, after)
        expect(join(pieces, 'kept', 'removed', 'moved-from')).toBe(plainText(before))
        expect(join(pieces, 'kept', 'added', 'moved-to')).toBe(plainText(after))
        expect(textBefore(pieces)).toBe(before)
        expect(textAfter(pieces)).toBe(after)
        for (const piece of pieces) expect(piece.runs.map((run) => run.text).join('')).toBe(piece.text)
      }),
      { numRuns: 4000 },
    )
  })

  test('shows each move at both its ends, with the same words and at least five of them', () => {
    fc.assert(
      fc.property(prose, prose, prose, (one, two, three) => {
        const pieces = difference(`${one} ${two} ${three}`, `${three} ${one}`)
        const ends = (kind: Piece['kind']) =>
          pieces.flatMap((piece) => {
            const tokens = piece.runs.flatMap((run) => readTokens(run.text))
            const words = tokens.flatMap((token) => (token.kind === 'space' ? [] : token.text))
            return piece.kind === kind && 'move' in piece ? `${piece.move} ${words.join(' ')}` : []
          })
        const from = ends('moved-from')
        expect(new Set(from)).toEqual(new Set(ends('moved-to')))
        for (const words of from) expect(words.split(' ').length).toBeGreaterThan(5)
      }),
      { numRuns: 1500 },
    )
  })

  test('is one kept piece for two equal wordings, and none for two empty ones', () => {
    fc.assert(
      fc.property(text, (source) => {
        const kinds = difference(source, source).map((piece) => piece.kind)
        expect(kinds).toEqual(source === '' ? [] : ['kept'])
      }),
    )
  })

  test('only changes its kinds when the two sides are exchanged', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const forth = difference(before, after)
        const back = difference(after, before)
        for (const [here, there] of [
          ['kept', 'kept'],
          ['removed', 'added'],
          ['added', 'removed'],
          ['moved-from', 'moved-to'],
          ['moved-to', 'moved-from'],
        ] as const)
          expect(join(back, there)).toBe(join(forth, here))
      }),
      { numRuns: 2000 },
    )
  })

  test('replaces phrases, not scraps: small words and commas between changes do not stand alone', () => {
    expect(mark(difference('We via a combination work', 'We through a mixture work'))).toBe(
      'We [-via a combination-]{+through a mixture+} work',
    )
    expect(
      mark(
        difference(
          'listening to staff and then telling boards',
          'hearing from patients and so moving councils',
        ),
      ),
    ).toBe('[-listening to staff and then telling boards-]{+hearing from patients and so moving councils+}')
  })

  test('begins and ends what was only added where a phrase does', () => {
    expect(mark(difference('to a shared purpose', 'to one another, to a shared purpose'))).toBe(
      '{+to one another, +}to a shared purpose',
    )
    expect(mark(difference('They act. They learn.', 'They act. They listen. They learn.'))).toBe(
      'They act.{+ They listen.+} They learn.',
    )
  })

  test('shows moved text as moved', () => {
    const [one, two] = [
      'Trust takes time and deliberate effort to build',
      'People share what they know with partners freely',
    ]
    expect(mark(difference(`${one}; ${two}.`, `${two}; ${one}.`))).toBe(
      '{1>People share what they know with partners freely>}{+; +}' +
        'Trust takes time and deliberate effort to build' +
        '[-;-][1< People share what they know with partners freely<].',
    )
  })

  test('a full stop that was always there is not shown as new where a text was parted', () => {
    const stays = 'They share with all without keeping score. They celebrate generosity from others.'
    const leaves = 'active listening - listening with curiosity to understand not respond.'
    expect(
      mark(
        difference(`Be kind. They practice ${leaves} ${stays}`, `Be kind. ${stays}\n\nPractising ${leaves}`),
      ),
    ).toBe(`Be kind.[- They practice-][1< ${leaves}<] ${stays}{+\n\nPractising+}{1> ${leaves}>}`)
  })

  test('reports emphasis apart from words', () => {
    const pieces = difference('Meeting people where they are at', '**Meeting people** where they are at')
    expect(pieces).toEqual([
      {
        kind: 'kept',
        text: 'Meeting people where they are at',
        runs: [
          { text: 'Meeting people', emphasis: true, emphasisWas: false },
          { text: ' where they are at', emphasis: false, emphasisWas: false },
        ],
      },
    ])
    expect(spoken(pieces)).toBe('1 change. Emphasis added to “Meeting people”.')
  })

  test('tells changes in sentences for people who do not see them', () => {
    expect(spoken(difference('We drive via a mix of things.', 'We drive through a mix of things'))).toBe(
      '2 changes. After “We drive”: removed “via”; added “through”. At the end: removed a full stop.',
    )
    expect(spoken(difference('same', 'same'))).toBe('No change.')
  })
})
