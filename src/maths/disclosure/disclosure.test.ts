import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareShares,
  countChanged,
  type DisclosedTable,
  discloseMean,
  discloseResponse,
  discloseTable,
  mayPublish,
  type Shown,
  shareHidden,
  showCount,
  showPercent,
} from './index.ts'

const keyed = (counts: readonly number[]) => counts.map((count, index) => ({ key: `k${index}`, count }))
const countsOf = ({ cells }: DisclosedTable) => cells.map(({ count }) => count)
const disclose = (...counts: number[]) => discloseTable(keyed(counts))

describe('worked examples', () => {
  test('T11: a community of a hundred', () => {
    const table = disclose(62, 14, 9, 7, 3, 0, 5)
    expect(countsOf(table)).toEqual([60, 15, 10, '[c]', '[c]', 0, '[c]'])
    expect(table.total).toBe(100)
    expect(table.cells.map(({ percent }) => percent)).toEqual([60, 15, 10, '[c]', '[c]', 0, '[c]'])
  })

  test('T12: nine people are no table', () => {
    const table = disclose(5, 4, 0)
    expect(table).toMatchObject({ withheld: true, total: '[c]' })
    expect(countsOf(table)).toEqual(['[c]', '[c]', '[c]'])
    expect(disclose(0, 0).withheld).toBe(true)
    expect(disclose(10, 10).withheld).toBe(false)
  })

  test.each([
    [0, 0],
    [1, '[c]'],
    [7, '[c]'],
    [8, 10],
    [12, 10],
    [13, 15],
    [62, 60],
  ])('%i people are shown as %s', (count, shown) => expect(showCount(count)).toBe(shown))

  test('one small cell takes the next smallest with it', () => {
    expect(countsOf(disclose(50, 30, 14, 3))).toEqual([50, 30, '[c]', '[c]'])
    // Without that, 95 of 95 would leave 1 to 4 for the other.
    expect(countsOf(disclose(93, 2))).toEqual(['[c]', '[c]'])
  })

  test('two cells of one person each are not told by the total', () => {
    expect(countsOf(disclose(60, 58, 1, 1))).toEqual([60, '[c]', '[c]', '[c]'])
  })

  test('where everybody gave the same answer, nothing is said', () => {
    expect(disclose(0, 40, 0).withheld).toBe(true)
    expect(disclose(8, 40, 0).withheld).toBe(false)
  })

  test('the total is rounded by itself, and a table of nobody small is shown whole', () => {
    expect(disclose(12, 12, 12)).toMatchObject({ total: 35 })
    expect(countsOf(disclose(12, 12, 12))).toEqual([10, 10, 10])
  })

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is no count of people', (count) => {
    expect(() => disclose(20, count)).toThrow(RangeError)
  })

  test('how many took part', () => {
    expect(discloseResponse(62, 121)).toEqual({ took: 60, of: 120, percent: 50 })
    expect(discloseResponse(9, 121)).toEqual({ took: '[c]', of: 120, percent: '[c]' })
    expect(discloseResponse(0, 121)).toEqual({ took: 0, of: 120, percent: 0 })
    expect(discloseResponse(13, 12).percent).toBe(100)
  })

  test('means of ten or more, and of five in a space', () => {
    expect(discloseMean([1, 2, 3, 4, 5, 1, 2, 3, 4])).toBe('[c]')
    expect(discloseMean([1, 2, 3, 4, 5, 1, 2, 3, 4, 5])).toBe(3)
    expect(discloseMean([1, 2, 3, 4, 4], { least: 5 })).toBe(2.8)
    expect(discloseMean(Array.from({ length: 12 }, () => 4))).toBe('[c]')
    expect(discloseMean([])).toBe('[z]')
  })

  test('shares of members and of a population', () => {
    expect(compareShares(60, 0.54)).toEqual({ population: 54, ratio: 1.1, points: 6 })
    expect(compareShares('[c]', 0.14)).toEqual({ population: 14, ratio: '[c]', points: '[c]' })
    expect(compareShares(10, 0)).toEqual({ population: 0, ratio: '[z]', points: 10 })
    expect(compareShares(10, null)).toEqual({ population: '[x]', ratio: '[x]', points: '[x]' })
    expect(showPercent(5, 200)).toBe(3)
    expect(showPercent(0, 0)).toBe('[z]')
  })

  test('a picture is drawn of a table of which most is shown', () => {
    expect(shareHidden(disclose(62, 14, 9, 7, 3, 0, 5))).toBeCloseTo(3 / 7)
  })
})

describe('two tables that follow each other', () => {
  const [first, next] = [disclose(40, 20), disclose(45, 25)]

  test('the second waits until the answers of ten people changed', () => {
    expect(mayPublish(null, next, 0)).toBe(true)
    expect(mayPublish(first, next, 9)).toBe(false)
    expect(mayPublish(first, next, 10)).toBe(true)
    expect(mayPublish(disclose(5), next, 1)).toBe(true)
    expect(mayPublish(first, disclose(5), 55)).toBe(false)
  })

  test('who came, who went, and who changed their mind is counted once', () => {
    expect(countChanged(keyed([40, 20]), keyed([45, 25]))).toBe(10)
    expect(countChanged(keyed([40, 20]), keyed([30, 30]))).toBe(10)
    expect(countChanged(keyed([40, 20]), keyed([40, 20, 3]))).toBe(3)
    expect(countChanged(keyed([40, 20]), [])).toBe(60)
  })

  test('never more are counted than changed', () => {
    const people = fc.array(fc.tuple(fc.integer({ min: -1, max: 3 }), fc.integer({ min: -1, max: 3 })))
    fc.assert(
      fc.property(people, (moves) => {
        const tally = (side: 0 | 1) =>
          keyed([0, 1, 2, 3].map((k) => moves.filter((m) => m[side] === k).length))
        const changed = moves.filter(([from, to]) => from !== to).length
        expect(countChanged(tally(0), tally(1))).toBeLessThanOrEqual(changed)
      }),
    )
  })
})

describe('what a reader who knows the rules and the exact total can work out', () => {
  const small = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 32 }))
  const tables = fc.array(small, { minLength: 2, maxLength: 5 })

  /** Every true table of the same exact total that is published in the same words. */
  function* alikes(counts: readonly number[], published: DisclosedTable): Generator<number[]> {
    const total = counts.reduce((sum, count) => sum + count, 0)
    const words = JSON.stringify(published)
    const rangeOf = (shown: Shown): [number, number] =>
      shown === '[c]' ? [1, total] : shown === 0 ? [0, 0] : [Number(shown) - 2, Number(shown) + 2]
    const ranges = countsOf(published).map(rangeOf)
    function* fill(start: number[], left: number): Generator<number[]> {
      const range = ranges[start.length]
      if (!range) {
        if (left === 0 && JSON.stringify(discloseTable(keyed(start))) === words) yield start
        return
      }
      const isLast = start.length === ranges.length - 1
      const [from, to] = isLast ? [Math.max(range[0], left), Math.min(range[1], left)] : range
      for (let count = from; count <= Math.min(to, left); count++)
        yield* fill([...start, count], left - count)
    }
    yield* fill([], total)
  }

  test('every confidential cell may hold any of 1 to 7, and every hidden one more than one value', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const published = disclose(...counts)
        const hidden = countsOf(published).flatMap((count, index) => (count === '[c]' ? [index] : []))
        if (published.withheld || hidden.length === 0 || hidden.length > 3) return
        const found = hidden.map(() => new Set<number>())
        for (const alike of alikes(counts, published))
          hidden.forEach((cell, index) => found[index]?.add(alike[cell] ?? -1))
        hidden.forEach((cell, index) => {
          const values = [...(found[index] ?? [])]
          if ((counts[cell] ?? 0) <= 7) expect(values).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6, 7]))
          else expect(values.length).toBeGreaterThan(1)
        })
      }),
      { numRuns: 300 },
    )
  })

  test('never is one cell hidden alone, and never a small one shown', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 9 }), (counts) => {
        const { cells, withheld, total } = disclose(...counts)
        cells.forEach(({ count, percent }, index) => {
          const exact = counts[index] ?? 0
          if (typeof count !== 'number') return expect(percent).toBe('[c]')
          expect(exact === 0 || exact > 7).toBe(true)
          expect(count % 5).toBe(0)
          expect(Math.abs(count - exact)).toBeLessThanOrEqual(2)
          expect(percent).toBeLessThanOrEqual(100)
        })
        const hidden = cells.filter(({ count }) => count === '[c]').length
        if (!withheld) expect(hidden).not.toBe(1)
        if (withheld) expect([hidden, total]).toEqual([cells.length, '[c]'])
      }),
    )
  })

  test('the order of the answers does not matter', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 7 }),
        (counts) => {
          const there = countsOf(disclose(...counts))
          const back = countsOf(disclose(...counts.toReversed()))
          expect(back.toReversed()).toEqual(there)
        },
      ),
    )
  })
})
