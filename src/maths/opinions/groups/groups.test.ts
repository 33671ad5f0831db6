import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { centre } from '../geometry/centre.ts'
import { findComponents } from '../geometry/components.ts'
import { solveTridiagonal } from '../geometry/tridiagonal.ts'
import { drawLots, drawSome } from '../lots.ts'
import { type Answer, layOutVotes } from '../votes.ts'
import { compareGroupings } from './agreement.ts'
import { placePeople } from './membership.ts'
import { findOptima } from './optima.ts'
import { measureSilhouette } from './silhouette.ts'

/** Votes as a drawing: a row for each person, + agrees, - disagrees, o passes, a space has not seen it. */
const draw = (rows: readonly string[]) =>
  layOutVotes(
    rows.flatMap((row, person) =>
      [...row].flatMap((mark, statement) => {
        const answer: Answer | undefined = ({ '+': 1, '-': -1, o: 0 } as const)[mark as '+']
        return answer === undefined ? [] : [{ person: `${person}`, statement: `${statement}`, answer, at: 0 }]
      }),
    ),
    Array.from(rows[0] ?? '', (_, statement) => `${statement}`),
  )

test('two groupings are as alike as the literature says', () => {
  expect(compareGroupings([0, 0, 1, 1], [1, 1, 0, 0])).toBe(1)
  expect(compareGroupings([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo(4 / 7, 12)
  expect(compareGroupings([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12)
  expect(compareGroupings([0, 0, -1, 1], [0, 0, 5, 1])).toBe(1)
})

test('a tridiagonal matrix has the eigenvalues that it has', () => {
  const { values, vectors } = solveTridiagonal([2, 2, 2], [-1, -1])
  expect(Array.from(values)).toEqual(
    [2 + Math.SQRT2, 2, 2 - Math.SQRT2].map((value) => expect.closeTo(value, 12)),
  )
  expect(Math.abs(vectors[0]?.[1] ?? 0)).toBeCloseTo(Math.SQRT1_2, 12)
})

test('directions of difference solve the whole matrix, whatever the votes', () => {
  const marks = fc.constantFrom('+', '-', 'o', ' ')
  const rows = fc
    .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 9 }))
    .chain(([people, width]) =>
      fc.array(fc.array(marks, { minLength: width, maxLength: width }), {
        minLength: people,
        maxLength: people,
      }),
    )
  fc.assert(
    fc.property(rows, (drawn) => {
      const table = draw(drawn.map((row) => row.join('')))
      const centred = centre(table)
      const dense = denseOf(table)
      const { values, vectors } = findComponents(centred, { count: 2, tolerance: 1e-10 })
      const trace = dense.reduce((sum, row, at) => sum + (row[at] ?? 0), 0)
      expect(values[0] ?? 0).toBeLessThanOrEqual(trace + 1e-9)
      expect(values[0]).toBeGreaterThanOrEqual(trace / dense.length - 1e-9)
      for (const [index, vector] of vectors.entries())
        for (const [at, row] of dense.entries()) {
          const image = row.reduce((sum, each, other) => sum + each * (vector[other] ?? 0), 0)
          expect(image).toBeCloseTo((values[index] ?? 0) * (vector[at] ?? 0), 6)
        }
    }),
    { numRuns: 200 },
  )
})

/** X'X, as one would write it down. */
function denseOf(table: ReturnType<typeof draw>): number[][] {
  const width = table.statements.length
  const rows = table.people.map((_, person) => {
    const row: (number | undefined)[] = Array.from({ length: width })
    for (let at = table.start[person] ?? 0; at < (table.start[person + 1] ?? 0); at += 1)
      row[table.column[at] ?? 0] = table.answer[at]
    return row
  })
  const means = Array.from({ length: width }, (_, column) => {
    const seen = rows.flatMap((row) => row[column] ?? [])
    return seen.reduce((sum, each) => sum + each, 0) / Math.max(1, seen.length)
  })
  const filled = rows.map((row) =>
    Array.from(row, (each, column) => (each ?? means[column] ?? 0) - (means[column] ?? 0)),
  )
  return means.map((_, a) =>
    means.map((_each, b) => filled.reduce((sum, row) => sum + (row[a] ?? 0) * (row[b] ?? 0), 0)),
  )
}

const line = (...places: number[]) => Float64Array.from(places.flatMap((x) => [x, 0]))

test('people who stand apart are grouped apart, the smallest size is kept, and two of one place are no two groups', () => {
  const points = line(0, 10, 1, 11)
  const wanted = { k: 2, smallest: 2, starts: 8, seed: 'x' }
  const [best] = findOptima(points, wanted)
  expect(compareGroupings(best?.groupOf ?? [], [0, 1, 0, 1])).toBe(1)
  expect(best?.inertia).toBeCloseTo(1, 12)
  expect(findOptima(points, { ...wanted, smallest: 3 })).toEqual([])
  expect(findOptima(line(3, 3, 3, 3), wanted)).toEqual([])
})

test('a silhouette is what one works out by hand', () => {
  const value = measureSilhouette(line(0, 1, 10, 11), Int32Array.of(0, 0, 1, 1), 2, 'x')
  expect(value).toBeCloseTo((9.5 / 10.5 + 8.5 / 9.5) / 2, 12)
})

test('somebody is placed by how each group votes, their own votes taken out', () => {
  const table = draw(['+', '+', '+', '-', '-', '+'])
  const grouped = Int32Array.of(0, 0, 0, 1, 1, -1)
  const { probability, likely, groupOf } = placePeople(table, grouped, 2)
  // For the sixth: (3+1)/(5+2) · (3+1)/(3+3) against (2+1)/(5+2) · (0+1)/(2+3)
  const [a, b] = [(4 / 7) * (4 / 6), (3 / 7) * (1 / 5)]
  expect(likely[5]).toBe(0)
  expect(probability[5]).toBeCloseTo(a / (a + b), 12)
  // For the first, who is one of them: (3-1+1)/(4+2) · (2+1)/(2+3) against (2+1)/(4+2) · 1/5
  const [own, other] = [(3 / 6) * (3 / 5), (3 / 6) * (1 / 5)]
  expect(probability[0]).toBeCloseTo(own / (own + other), 12)
  expect(groupOf[0]).toBe(-1)
})

test('lots are the same for the same seed, even over their range, and each once where they must be', () => {
  const [one, again, other] = [drawLots('a'), drawLots('a'), drawLots('b')]
  const shares = Array.from({ length: 4_000 }, () => one.share())
  expect(shares.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => again.share()))
  expect(other.share()).not.toBe(shares[0])
  expect(shares.reduce((sum, share) => sum + share, 0) / 4_000).toBeCloseTo(0.5, 1)
  const some = drawSome(one, 5, 9)
  expect(new Set(some).size).toBe(5)
  expect(some.every((each, at) => each >= 0 && each < 9 && (at === 0 || each > (some[at - 1] ?? 0)))).toBe(
    true,
  )
})

test('where enough people voted much, whoever voted little teaches nothing about how a group votes', () => {
  const much = (mark: string) => Array.from({ length: 12 }, () => mark.repeat(20))
  const rows = [...much('+'), ...much('-'), ...Array.from({ length: 30 }, () => '-'), '-']
  const grouped = Int32Array.from(rows, (_, person) => (person < 12 || person >= 24 ? 0 : 1))
  grouped[rows.length - 1] = -1
  const { likely } = placePeople(draw(rows), grouped, 2)
  expect(likely.at(-1)).toBe(1)
  // With too few who voted much, everybody teaches.
  const few = [...rows.slice(0, 9), ...rows.slice(12)]
  const fewGrouped = Int32Array.from([...grouped.slice(0, 9), ...grouped.slice(12)])
  expect(placePeople(draw(few), fewGrouped, 2).likely.at(-1)).toBe(0)
})

test('whoever voted on fewer than seven statements is in no group, however much larger one of them is', () => {
  const rows = [
    ...Array.from({ length: 40 }, () => '+'.repeat(9)),
    ...Array.from({ length: 3 }, () => '-'.repeat(9)),
  ]
  const place = (votes: string, found = -1) => {
    const grouped = Int32Array.from([...rows.map((_, person) => (person < 40 ? 0 : 1)), found])
    const { likely, probability, groupOf } = placePeople(draw([...rows, votes]), grouped, 2)
    return [likely.at(-1), (probability.at(-1) ?? 0) > 0.9, groupOf.at(-1)]
  }
  expect(place('+')).toEqual([0, true, -1])
  expect(place('++++++')).toEqual([0, true, -1])
  expect(place('+++++++')).toEqual([0, true, 0])
  // Where fewer than fifteen have voted enough, some come in with less.
  expect(place('++++++', 0)).toEqual([0, true, 0])
})
