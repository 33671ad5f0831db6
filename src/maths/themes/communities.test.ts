import { expect, test } from 'vitest'
import { findCommunities, findModularity } from './communities.ts'

// Who met whom in a karate club that then fell in two (W. Zachary, 1977), each pair once.
const met = `
  2-1 3-1 3-2 4-1 4-2 4-3 5-1 6-1 7-1 7-5 7-6 8-1 8-2 8-3 8-4 9-1 9-3 10-3 11-1 11-5 11-6 12-1 13-1 13-4 14-1 14-2
  14-3 14-4 17-6 17-7 18-1 18-2 20-1 20-2 22-1 22-2 26-24 26-25 28-3 28-24 28-25 29-3 30-24 30-27 31-2 31-9 32-1 32-25
  32-26 32-29 33-3 33-9 33-15 33-16 33-19 33-21 33-23 33-24 33-30 33-31 33-32 34-9 34-10 34-14 34-15 34-16 34-19 34-20
  34-21 34-23 34-24 34-27 34-28 34-29 34-30 34-31 34-32 34-33`
  .trim()
  .split(/\s+/)
  .map((pair) => pair.split('-').map((number) => Number(number) - 1))

const club = {
  words: Array.from({ length: 34 }, (_, at) => `${at + 1}`),
  one: Int32Array.from(met, ([one = 0]) => one),
  other: Int32Array.from(met, ([, other = 0]) => other),
  weight: new Float64Array(met.length).fill(1),
}

test('a club is divided as well as it can be: 0.4198, as is proved elsewhere', () => {
  expect(met).toHaveLength(78)
  const community = findCommunities(club)
  // U. Brandes and others, “On modularity clustering”, 2008.
  expect(findModularity(club, community)).toBeCloseTo(0.4198, 4)
  expect(Math.max(...community)).toBe(3)
})

test('words without ties are each alone', () => {
  const loose = {
    words: ['a', 'b'],
    one: new Int32Array(),
    other: new Int32Array(),
    weight: new Float64Array(),
  }
  expect([...findCommunities(loose)]).toEqual([0, 1])
  expect([...findCommunities({ ...loose, words: [] })]).toEqual([])
})
