import { expect, test } from 'vitest'
import { difference, textAfter, textBefore } from './index.ts'

/** Words drawn by a small fixed generator: the test must not depend on chance. */
function makeWords(count: number, vocabulary: number, seed: number): string {
  let state = seed
  const words = Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return `w${Math.floor((state / 2_147_483_648) * vocabulary)}`
  })
  return words.join(' ')
}

// The worst that people could paste: long, unlike, and made of few different words. A quadratic way of comparing
// would not come to an end here before the runner loses patience.
test.each([
  ['nothing in common', makeWords(5000, 1e6, 1), makeWords(5000, 1e6, 2)],
  ['a large vocabulary', makeWords(5000, 2000, 1), makeWords(5000, 2000, 2)],
  ['a small vocabulary', makeWords(5000, 50, 1), makeWords(5000, 50, 2)],
  ['three words only', makeWords(5000, 3, 1), makeWords(5000, 3, 2)],
  ['one word only', makeWords(5000, 1, 1), makeWords(200, 1, 2)],
  ['nothing in common, a book each', makeWords(100_000, 1e6, 1), makeWords(100_000, 1e6, 2)],
  ['few words, a book each', makeWords(100_000, 300, 1), makeWords(100_000, 300, 2)],
  ['twenty thousand words', makeWords(20_000, 300, 1), makeWords(20_000, 300, 2)],
  [
    'halves exchanged',
    `${makeWords(2500, 900, 3)} ${makeWords(2500, 900, 4)}`,
    `${makeWords(2500, 900, 4)} ${makeWords(2500, 900, 3)}`,
  ],
])('compares two long texts of %s, to the letter', (_, before, after) => {
  const pieces = difference(before, after)
  expect(textBefore(pieces)).toBe(before)
  expect(textAfter(pieces)).toBe(after)
})
