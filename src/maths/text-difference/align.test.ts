import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align, type Match } from './align.ts'
import { alwaysIncreasing, longestIncreasing } from './increasing.ts'

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 })

/** The textbook table of longest common subsequences, slow and sure. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let above = Array.from({ length: b.length + 1 }, () => 0)
  for (const word of a) {
    const row = [0]
    for (const [j, other] of b.entries())
      row.push(word === other ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0))
    above = row
  }
  return above[b.length] ?? 0
}

function isInOrder(matches: readonly Match[], a: readonly string[], b: readonly string[]): boolean {
  let [before, after] = [0, 0]
  for (const match of matches) {
    if (match.before < before || match.after < after || match.length < 1) return false
    for (let step = 0; step < match.length; step += 1)
      if (a[match.before + step] !== b[match.after + step] || a[match.before + step] === undefined)
        return false
    before = match.before + match.length
    after = match.after + match.length
  }
  return true
}

const sum = (matches: readonly Match[]): number => matches.reduce((total, match) => total + match.length, 0)

describe('aligning two runs of words', () => {
  test('finds as much common text as the textbook table does', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const matches = align(a, b)
        expect(isInOrder(matches, a, b)).toBe(true)
        expect(sum(matches)).toBe(longestCommon(a, b))
      }),
      { numRuns: 3000 },
    )
  })

  test('stays true to both texts when it may not take the steps for the exact answer', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const matches = align(a, b, 20)
        expect(isInOrder(matches, a, b)).toBe(true)
        expect(sum(matches)).toBeLessThanOrEqual(longestCommon(a, b))
      }),
      { numRuns: 2000 },
    )
  })

  test('holds on to words that stand once in each text when the exact answer would take too long', () => {
    const a = ['x', 'once', 'x', 'y', 'x', 'lone', 'y']
    const b = ['y', 'y', 'once', 'y', 'x', 'x', 'lone', 'x', 'x']
    const kept = align(a, b, 0).flatMap((match) => a.slice(match.before, match.before + match.length))
    expect(kept).toEqual(expect.arrayContaining(['once', 'lone']))
  })

  test('finds a longest rising run', () => {
    expect(longestIncreasing([3, 1, 2, 5, 4]).map((index) => [3, 1, 2, 5, 4][index])).toEqual([1, 2, 4])
    expect(longestIncreasing([])).toEqual([])
    expect(alwaysIncreasing([0, 1, 3, 2, 4])).toEqual([0, 1, 4])
    expect(alwaysIncreasing([3, 0, 1, 2])).toEqual([1, 2, 3])
    expect(alwaysIncreasing([2, 1, 0])).toEqual([])
    expect(alwaysIncreasing([])).toEqual([])
  })
})
