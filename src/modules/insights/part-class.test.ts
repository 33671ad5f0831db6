import { expect, test } from 'vitest'
import { settleClasses, severalParts } from './part-class.ts'

const classesOf = (sizes: Record<string, number>, threshold = 5) =>
  Object.fromEntries(
    settleClasses(new Map(Object.entries(sizes)), threshold).map((one) => [one.part, one.class]),
  )

test('a part with enough members counts by itself, small ones together', () => {
  expect(classesOf({ hospitals: 30, councils: 12, carers: 3, residents: 4 })).toEqual({
    '': severalParts,
    carers: severalParts,
    residents: severalParts,
    councils: 'councils',
    hospitals: 'hospitals',
  })
})

test('where the small ones are too few even together, the smallest of the others joins them', () => {
  const classes = classesOf({ hospitals: 30, councils: 12, carers: 2 })
  expect(classes).toEqual({
    '': severalParts,
    carers: severalParts,
    councils: severalParts,
    hospitals: 'hospitals',
  })
})

test('of no class of people that counts by itself, there are fewer than the threshold', () => {
  for (let seed = 0; seed < 200; seed++) {
    const sizes = Object.fromEntries(
      Array.from({ length: seed % 9 }, (_, part) => [`part ${part}`, (seed * (part + 7) * 31) % 17]),
    )
    const settled = settleClasses(new Map(Object.entries(sizes)), 5)
    const total = settled.reduce((sum, { members }) => sum + members, 0)
    const people = Map.groupBy(settled, (one) => one.class)
    for (const all of people.values()) {
      const count = all.reduce((sum, { members }) => sum + members, 0)
      // Where the whole community is smaller than the threshold, all count as one.
      expect(count === 0 || count >= 5 || (people.size === 1 && total < 5), JSON.stringify(sizes)).toBe(true)
    }
  }
})

test('where everybody stands in a large part, the smallest takes in whoever joins later', () => {
  expect(classesOf({ hospitals: 30, councils: 12 })).toEqual({
    '': severalParts,
    councils: severalParts,
    hospitals: 'hospitals',
  })
})

test('in a community of nobody, whoever comes later still counts with others', () => {
  expect(classesOf({})).toEqual({ '': severalParts })
})
