import { describe, expect, test } from 'vitest'
import { drawFrom, findFlaw, findLoose, graphOf, inventGraph, sumUp, tryAll } from '#test/matching-graphs.ts'
import { solveExact } from './exact.ts'

const always = () => true

describe('the exact solver', () => {
  test('finds what trying all finds, and proves it, for 4,000 small graphs', () => {
    const draw = drawFrom(1)
    for (let index = 0; index < 4_000; index += 1) {
      const graph = inventGraph(draw, { fewest: 0, most: 9 })
      const solved = solveExact(graph, always)
      expect([index, sumUp(graph, solved.mates)]).toEqual([index, tryAll(graph)])
      expect([index, findFlaw(graph, solved)]).toEqual([index, undefined])
    }
  })

  test('proves 400 graphs too large for trying all', () => {
    const draw = drawFrom(2)
    for (let index = 0; index < 400; index += 1) {
      const graph = inventGraph(draw, { fewest: 20, most: 160 })
      const solved = solveExact(graph, always)
      expect([index, solved.isBest, findFlaw(graph, solved)]).toEqual([index, true, undefined])
    }
  })

  test('starts from any guess of the prices', () => {
    const draw = drawFrom(3)
    for (let index = 0; index < 1_000; index += 1) {
      const graph = inventGraph(draw, { fewest: 1, most: 20 })
      const guess = Float64Array.from({ length: graph.count }, () => draw(400) - 100)
      expect([index, findFlaw(graph, solveExact(graph, always, guess))]).toEqual([index, undefined])
    }
  })

  test('gives a plan that holds, however soon the time is up', () => {
    const draw = drawFrom(4)
    for (let index = 0; index < 1_000; index += 1) {
      const graph = inventGraph(draw, { fewest: 1, most: 12 })
      let left = draw(40)
      const solved = solveExact(graph, () => (left -= 1) > 0)
      if (solved.isBest) expect([index, findFlaw(graph, solved)]).toEqual([index, undefined])
      else expect([index, findLoose(graph, solved)]).toEqual([index, undefined])
      expect(sumUp(graph, solved.mates)).toBeLessThanOrEqual(sumUp(graph, solveExact(graph, always).mates))
    }
  })

  test('pairs nobody where nobody may meet, and knows an empty graph', () => {
    expect([...solveExact(graphOf(new Int32Array(0), new Float64Array(0)), always).mates]).toEqual([])
    const strangers = graphOf(new Int32Array(9).fill(-1), new Float64Array(3).fill(-7))
    expect([...solveExact(strangers, always).mates]).toEqual([-1, -1, -1])
  })

  test('needs an odd set to prove what two triangles that one edge joins are worth', () => {
    const table = new Int32Array(36).fill(-1)
    for (const [a, b, worth] of [
      [0, 1, 8],
      [1, 2, 8],
      [0, 2, 8],
      [3, 4, 8],
      [4, 5, 8],
      [3, 5, 8],
      [2, 3, 1],
    ] as const) {
      table[a * 6 + b] = worth
      table[b * 6 + a] = worth
    }
    const graph = graphOf(table, new Float64Array(6).fill(-100))
    const solved = solveExact(graph, always)
    expect(sumUp(graph, solved.mates)).toBe(2 * 17)
    expect(solved.oddSets).not.toEqual([])
    expect(findFlaw(graph, solved)).toBeUndefined()
  })
})
