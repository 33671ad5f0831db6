import { expect, test } from 'vitest'
import type { Counts } from '../counts.ts'
import { findConsensus, findGroupAwareConsensus } from './consensus.ts'
import { extremityOf, prioritise } from './priority.ts'
import { shareOf, testDifference, testShare } from './proportions.ts'
import { findRepresentative } from './representative.ts'

// Worked by hand from the formulas; src/commands/opinions holds them to what was published of real conversations.

/** Votes by statement: how many agree, disagree and pass. */
const counts = (...rows: [number, number, number][]): Counts => ({
  agree: Int32Array.from(rows, ([agree]) => agree),
  disagree: Int32Array.from(rows, ([, disagree]) => disagree),
  seen: Int32Array.from(rows, ([agree, disagree, pass]) => agree + disagree + pass),
})
const nothingIsLeftOut = () => false

test.each([
  [15, 15, 4],
  [0, 3, -1],
  [1, 1, Math.SQRT2],
  [0, 0, 1],
])('%i of %i lies above a half with a score of %f', (x, n, score) => {
  expect(testShare(x, n)).toBeCloseTo(score, 14)
})

test('two shares are compared with one added to each count', () => {
  // (3/3 - 2/5) / √(5/8 · 3/8 · (1/3 + 1/5)) = 0.6 / √0.125
  expect(testDifference(2, 2, 1, 4)).toBeCloseTo(0.6 / Math.sqrt(0.125), 14)
  expect(testDifference(3, 3, 5, 5)).toBe(0)
})

test('group-aware consensus is the product of the groups’ shares', () => {
  const groups = [counts([3, 1, 0]), counts([1, 0, 1])]
  expect(findGroupAwareConsensus(groups)[0]).toBeCloseTo((4 / 6) * (2 / 4), 14)
  expect(shareOf(0, 0)).toBe(0.5)
})

test('what stands for a group: what it says and the others do not, agreement first', () => {
  const group = counts([9, 1, 0], [1, 9, 0], [5, 5, 0])
  const others = counts([1, 9, 0], [9, 1, 0], [5, 5, 0])
  const [own = []] = findRepresentative([group, others], nothingIsLeftOut)
  expect(own.map(({ column, for: side, bestAgree }) => [column, side, bestAgree])).toEqual([
    [0, 'agree', true],
    [1, 'disagree', false],
  ])
  const [first] = own
  expect(first).toMatchObject({ n: 9, ns: 10, p: 10 / 12 })
  expect(first?.r).toBeCloseTo(5, 14)
})

test('a group of which nothing is clear still has the statement on which it differs most', () => {
  const group = counts([1, 2, 0], [0, 2, 0])
  const others = counts([1, 1, 0], [1, 0, 0])
  const [own = []] = findRepresentative([group, others], nothingIsLeftOut)
  expect(own).toMatchObject([{ column: 1, for: 'disagree', bestAgree: false }])
})

test('statements that were taken out stand for nobody, and are no consensus', () => {
  const group = counts([9, 1, 0], [9, 1, 0])
  const others = counts([1, 9, 0], [9, 1, 0])
  const isLeftOut = (column: number) => column === 0
  expect(
    findRepresentative([group, others], isLeftOut)
      .flat()
      .map(({ column }) => column),
  ).not.toContain(0)
  expect(findConsensus(counts([19, 1, 0], [18, 2, 0]), isLeftOut)).toEqual({
    agree: [{ column: 1, p: 19 / 22, t: testShare(18, 20) }],
    disagree: [],
  })
})

test('five statements at most are agreed on, the clearest first', () => {
  const many = counts(...Array.from({ length: 7 }, (_, at): [number, number, number] => [13 + at, 7 - at, 0]))
  expect(findConsensus(many, nothingIsLeftOut).agree.map(({ column }) => column)).toEqual([6, 5, 4, 3, 2])
})

test('a statement is asked about by what is known of it; one about the person always alike', () => {
  const asked = { agree: 3, pass: 1, votes: 5, extremity: 0.5, isAboutMe: false }
  // ((1 - 2/7) · 1.5 · 4/7 · (1 + 8/2))²
  expect(prioritise(asked)).toBeCloseTo(((5 / 7) * 1.5 * (4 / 7) * 5) ** 2, 12)
  expect(prioritise({ ...asked, isAboutMe: true })).toBe(49)
  expect(extremityOf(0.5, [0.6, 0.8], 4)).toBeCloseTo(1, 14)
})
