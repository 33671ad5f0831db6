import { expect, test } from 'vitest'
import { designRotations } from './design.ts'
import { leastAlike, mostRotations, spreadOver } from './least.ts'
import { priceMeetings } from './prices.ts'
import { shareOut } from './sizes.ts'

/** How often two places sit together, at most. */
function mostMeetings(places: number, tables: number, rotations: number): number {
  const meetings = new Map<string, number>()
  for (const table of designRotations(places, tables, rotations))
    for (let a = 0; a < places; a += 1)
      for (let b = a + 1; b < places; b += 1)
        if (table[a] === table[b]) meetings.set(`${a} ${b}`, (meetings.get(`${a} ${b}`) ?? 0) + 1)
  return Math.max(0, ...meetings.values())
}

test.each([3, 4, 5, 7, 8, 9])(
  '%i tables of as many: an affine plane, in which every two meet once',
  (order) => {
    const places = order ** 2
    expect(designRotations(places, order, 20)).toHaveLength(order + 1)
    expect(mostMeetings(places, order, 20)).toBe(1)
    expect(mostRotations(shareOut(places, { tables: order }))).toBe(order + 1)
  },
)

test.each([
  [8, 4, 9],
  [10, 6, 6],
  [12, 5, 8],
  [15, 6, 8],
  [20, 6, 10],
  [6, 5, 4],
])('%i tables of %i have at least %i rotations in which no two meet twice', (tables, size, rotations) => {
  const design = designRotations(tables * size, tables, rotations)
  expect(design).toHaveLength(rotations)
  expect(mostMeetings(tables * size, tables, rotations)).toBe(1)
})

test('places that do not fill all tables are spread evenly, in every rotation', () => {
  for (const [places, tables] of [
    [23, 5],
    [61, 11],
    [59, 10],
    [500, 71],
  ] as const)
    for (const table of designRotations(places, tables, 5)) {
      const sizes = new Int32Array(tables)
      for (const at of table) sizes[at] = (sizes[at] ?? 0) + 1
      expect([...sizes].toSorted((a, b) => b - a)).toEqual(shareOut(places, { tables }))
    }
})

test.each([
  [15, 3, 7], // Kirkman's schoolgirls walk out on seven days.
  [9, 3, 4],
  [12, 3, 4], // Counting allows five, a theorem does not.
  [36, 6, 3], // Euler's officers.
  [12, 6, 1],
  [5, 3, 1],
])('%i people at tables of %i: more than %i rotations bring some together again', (count, size, most) => {
  expect(mostRotations(shareOut(count, { size }))).toBe(most)
})

test('tables are as near to the size wished for as can be, never below three', () => {
  const sizes = (count: number, size: number) => shareOut(count, { size }).join(' ')
  expect(sizes(61, 6)).toBe('7 6 6 6 6 6 6 6 6 6')
  expect(sizes(59, 6)).toBe('6 6 6 6 6 6 6 6 6 5')
  expect(sizes(5, 3)).toBe('5')
  expect(sizes(7, 3)).toBe('4 3')
  expect(sizes(2, 3)).toBe('2')
  expect(sizes(0, 3)).toBe('')
})

test('people of one part who are spread evenly sit together as seldom as can be', () => {
  expect(spreadOver(7, 3)).toBe(3 + 1 + 1)
  expect(leastAlike(['a', 'a', 'a', 'b', 'c', 'c'], 2)).toBe(1)
})

test('prices bound a sum of worths that is known, and fall to it', () => {
  // Everybody is worth 10 to everybody: six people who meet three others each make nine pairs.
  const meetings = {
    count: 6,
    worth: (a: number, b: number) => (a === b ? -1 : 10),
    least: 3,
    more: [],
    again: 0,
  }
  expect(priceMeetings(meetings, 90).bound).toBe(90)
  expect(priceMeetings({ ...meetings, more: [{ people: 4, more: 1 }] }, 110).bound).toBe(110)
})
