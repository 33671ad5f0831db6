import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Counts } from '../counts.ts'
import { boundShare, incompleteBeta, logGamma } from './beta.ts'
import { compareShares, upperTail } from './exact.ts'
import { findCommonGround, findCommonRefusal, findDivisive, findUnclear } from './ground.ts'
import { findHeld, limitOf } from './holds.ts'
import { nameShare } from './words.ts'

const counts = (...rows: [number, number, number][]): Counts => ({
  agree: Int32Array.from(rows, ([agree]) => agree),
  disagree: Int32Array.from(rows, ([, disagree]) => disagree),
  seen: Int32Array.from(rows, ([agree, disagree, pass]) => agree + disagree + pass),
})
const columnsOf = (found: readonly { column: number }[]) => found.map(({ column }) => column)

test('the beta function is what tables say', () => {
  expect(logGamma(5)).toBeCloseTo(Math.log(24), 13)
  expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 14)
  // Of 4 throws, 2 or more succeed: 1 - 0.6^4 - 4·0.4·0.6^3
  expect(incompleteBeta(0.4, 2, 3)).toBeCloseTo(1 - 0.6 ** 4 - 4 * 0.4 * 0.6 ** 3, 13)
})

test('where all agree, the bound is a root; where nothing is known, it is the chance itself', () => {
  expect(boundShare(9, 9, 0.1)).toBeCloseTo(0.1 ** 0.1, 12)
  expect(boundShare(0, 0, 0.1)).toBeCloseTo(0.1, 12)
})

test('bounds grow with those who agree, and close in with those who vote', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
      const x = Math.floor(part * n)
      const [low, high] = [boundShare(x, n, 0.1), boundShare(x, n, 0.9)]
      expect(low).toBeLessThan(high)
      expect(boundShare(n - x, n, 0.9)).toBeCloseTo(1 - low, 9)
      expect(boundShare(10 * x, 10 * n, 0.9) - boundShare(10 * x, 10 * n, 0.1)).toBeLessThan(high - low)
    }),
    { numRuns: 60 },
  )
})

test('Fisher’s lady tasting tea: three of four right may be chance, all four hardly', () => {
  expect(compareShares(3, 4, 1, 4)).toBeCloseTo(34 / 70, 12)
  expect(compareShares(4, 4, 0, 4)).toBeCloseTo(2 / 70, 12)
  expect(upperTail(1.2816)).toBeCloseTo(0.1, 4)
  expect(compareShares(600, 1_000, 500, 1_000)).toBeCloseTo(7e-6, 6)
})

test('of many differences so many are told that few of them are chance', () => {
  expect(limitOf([0.5, 0.02, 0.01, 0.03])).toBe(0.03)
  expect(limitOf([0.04, 0.5])).toBe(-1)
  expect(limitOf([])).toBe(-1)
})

test('a group holds what 20 points more of it say, told with how many of how many', () => {
  const group = counts([18, 2, 0], [12, 8, 0], [4, 0, 0])
  const others = counts([6, 24, 0], [15, 15, 0], [0, 30, 0])
  const [own = []] = findHeld([group, others], [0, 1, 2])
  expect(own.map(({ column, for: side, n, of }) => [column, side, n, of])).toEqual([[0, 'agree', 18, 20]])
})

test('common ground is what enough agree with in every group, however many groups there are', () => {
  const all = counts([46, 4, 0], [46, 4, 0])
  const even = [counts([23, 2, 0], [25, 0, 0]), counts([23, 2, 0], [21, 4, 0])]
  const four = [even, even].flat()
  expect(columnsOf(findCommonGround({ all, groups: even }, [0, 1]))).toEqual([0, 1])
  expect(columnsOf(findCommonGround({ all, groups: four }, [0, 1]))).toEqual([0, 1])
  const [first] = findCommonGround({ all, groups: even }, [0])
  expect(first?.lowest).toBeCloseTo(24 / 27, 14)
  expect(first?.strength).toBeCloseTo(24 / 27, 14)
  const apart = [counts([25, 0, 0]), counts([12, 13, 0])]
  expect(findCommonGround({ all: counts([46, 4, 0]), groups: apart }, [0])).toEqual([])
})

test('three of three is no common ground yet; 20 of 24 is; what 20 of 24 refuse is refused', () => {
  expect(findCommonGround({ all: counts([3, 0, 0], [20, 4, 0]), groups: [] }, [0, 1])).toMatchObject([
    { column: 1, all: { n: 24, agree: 20, disagree: 4, pass: 0 } },
  ])
  expect(findCommonRefusal({ all: counts([1, 20, 3]), groups: [] }, [0])).toMatchObject([
    { column: 0, all: { n: 24, agree: 1, disagree: 20, pass: 3 } },
  ])
})

test('what divides groups is 40 points between two of 8 voters or more', () => {
  const groups = [counts([8, 2, 0], [7, 0, 0], [6, 4, 0]), counts([4, 6, 0], [0, 10, 0], [3, 7, 0])]
  const all = counts([12, 8, 0], [7, 10, 0], [9, 11, 0])
  expect(findDivisive({ all, groups }, [0, 1, 2])).toMatchObject([{ column: 0, gap: 0.4 }])
})

test('without groups, what divides people is what about half agree with and few pass on', () => {
  const all = counts([10, 10, 0], [13, 7, 0], [14, 6, 0], [9, 6, 5], [4, 3, 0])
  expect(columnsOf(findDivisive({ all, groups: [] }, [0, 1, 2, 3, 4]))).toEqual([0, 1])
})

test('what more than a third pass on may be worded badly', () => {
  const all = counts([7, 6, 7], [8, 6, 6], [1, 1, 2])
  expect(columnsOf(findUnclear({ all, groups: [] }, [0, 1, 2]))).toEqual([0])
})

test.each([
  [20, 24, 'most', false],
  [24, 24, 'almost everyone', false],
  [73, 100, 'more than half', false],
  [12, 24, 'people are split', false],
  [14, 22, 'people are split', true],
  [1, 60, 'almost no one', false],
  [4, 24, 'few', false],
  [1, 8, 'fewer than half', true],
  [900, 1_000, 'most', false],
])('%i of %i are called “%s”', (x, n, word, isOnFewVotes) => {
  expect(nameShare(x, n)).toEqual({ word, isOnFewVotes })
})

test('agreeing and disagreeing are named alike: the weaker word is the one nearer to an even split', () => {
  const opposite: Record<string, string> = {
    'almost everyone': 'almost no one',
    most: 'few',
    'more than half': 'fewer than half',
    'people are split': 'people are split',
  }
  const agrees = Object.keys(opposite)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), (n, some) => {
      const x = some % (n + 1)
      const [one, other] = [nameShare(x, n), nameShare(n - x, n)]
      if (agrees.includes(one.word)) expect(opposite[one.word]).toBe(other.word)
    }),
  )
})
