import { expect, test } from 'vitest'
import { finderOf, placeFinderOf } from './map-words.ts'

const parts = [
  { id: 'c', name: 'Councils', slug: 'councils' },
  { id: 'v', name: 'Voluntary and community organisations', slug: 'voluntary' },
]
const places = [
  { id: 'l', name: 'Lambeth', slug: 'lambeth' },
  { id: 's', name: 'Southwark', slug: 'southwark' },
]

test.each([
  ['council', 'c'],
  ['  COUNCILS ', 'c'],
  ['voluntary & community organisation', null],
  ['Voluntary and community organisation', 'v'],
  ['Council for Voluntary Service', null],
  ['', null],
])('the part “%s” is %s', (words, id) => {
  expect(finderOf(parts)(words)).toBe(id)
})

test.each([
  ['lambeth', 'l'],
  ['London Borough of Lambeth', 'l'],
  ['Southwark council', 's'],
  ['Lambeth and Southwark', null],
  ['Lambethwick', null],
  ['Camden', null],
])('the place “%s” is %s', (words, id) => {
  expect(placeFinderOf(places)(words)).toBe(id)
})
