import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { learnLikeness, stem, WORTH_PROPOSING } from './index.ts'

const content = new URL('../../../content/frameworks/', import.meta.url)

type Source = { characteristics: { id: string; behaviours: { text: string }[] }[] }
type Behaviour = { name: string; text: string }

function readBehaviours(file: string): Behaviour[] {
  // The shape is the published content's own; a wrong one fails the figures below.
  const source = parse(readFileSync(new URL(`${file}.yaml`, content), 'utf8')) as Source
  return source.characteristics.flatMap(({ id, behaviours }) =>
    behaviours.map(({ text }, index) => ({ name: `${id} ${index + 1}`, text })),
  )
}

const autumn2021 = readBehaviours('sel-2021')
const june2022 = readBehaviours('sel-2022-06-collaboration-draft')
const october2022 = readBehaviours('sel-2022')
const likeness = learnLikeness(
  [...autumn2021, ...june2022, ...october2022].map((behaviour) => behaviour.text),
)

function rankPairs(before: readonly Behaviour[], after: readonly Behaviour[]): string[] {
  return before
    .flatMap((one) =>
      after.map((other) => ({ one, other, value: likeness.similarity(one.text, other.text) })),
    )
    .sort((pair, next) => next.value - pair.value)
    .map(({ one, other, value }) => `${value.toFixed(2)} ${one.name} -> ${other.name}`)
}

describe('likeness measured on the real wordings', () => {
  test('finds the two behaviours of 2021 that live on in 2022, clear of chance', () => {
    expect(rankPairs(autumn2021, october2022).slice(0, 4)).toMatchInlineSnapshot(`
      [
        "0.52 partnering 2 -> partnering 4",
        "0.40 innovation 3 -> innovation 3",
        "0.31 collaboration 1 -> collaboration 1",
        "0.27 trust 2 -> partnering 3",
      ]
    `)
  })

  test('knows the lightly edited draft of June 2022 in the wording of October', () => {
    const collaboration = october2022.filter(({ name }) => name.startsWith('collaboration'))
    expect(rankPairs(june2022, collaboration).slice(0, 7)).toMatchInlineSnapshot(`
      [
        "1.00 collaboration 2 -> collaboration 2",
        "1.00 collaboration 3 -> collaboration 3",
        "1.00 collaboration 4 -> collaboration 4",
        "1.00 collaboration 5 -> collaboration 5",
        "1.00 collaboration 6 -> collaboration 6",
        "0.94 collaboration 1 -> collaboration 1",
        "0.12 collaboration 3 -> collaboration 6",
      ]
    `)
  })

  test('separates what is worth proposing from chance', () => {
    const worth = rankPairs(autumn2021, october2022).filter(
      (line) => Number.parseFloat(line) >= WORTH_PROPOSING,
    )
    expect(worth).toHaveLength(2)
  })
})

describe('likeness of any texts', () => {
  const text = fc.array(fc.constantFrom('trust', 'trusting', 'power', 'the', 'stories', 'root'), {
    maxLength: 12,
  })

  test('is the same both ways, 1 for the same text, never outside 0 to 1', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [one.join(' '), other.join(' ')]
        const { similarity, contained } = learnLikeness([a, b])
        expect(similarity(a, b)).toBeCloseTo(similarity(b, a), 12)
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0)
        expect(similarity(a, b)).toBeLessThanOrEqual(1)
        if (one.some((word) => word !== 'the')) expect(similarity(a, a)).toBeCloseTo(1, 12)
        expect(contained(a, `${a} ${b}`)).toBe(one.some((word) => word !== 'the') ? 1 : 0)
      }),
    )
  })

  test.each([
    ['analysing', 'analyse'],
    ['patterns', 'pattern'],
    ['communities', 'community'],
    ['planned', 'plan'],
    ['people’s', 'people'],
  ])('takes %s and %s as one word', (one, other) => expect(stem(one)).toBe(stem(other)))

  test.each([
    ['bring', 'bre'],
    ['focus', 'focu'],
    ['less', 'les'],
  ])('does not cut %s down to %s', (word, cut) => expect(stem(word)).not.toBe(cut))
})
