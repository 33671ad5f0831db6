import { expect, test } from 'vitest'
import { inMonth, inWords, inWordsWithTime } from './clock.ts'

test('a member reads dates in London’s time, also in the weeks when the clocks change', () => {
  expect(inWords(new Date('2022-06-01T22:59:59Z'))).toBe('1 June 2022')
  expect(inWords(new Date('2022-06-01T23:00:00Z'))).toBe('2 June 2022')
  expect(inWords(new Date('2026-10-25T00:30:00Z'))).toBe('25 October 2026')
  expect(inMonth(new Date('2027-02-28T23:59:00Z'))).toBe('February 2027')
  expect(inMonth(new Date('2027-03-31T23:30:00Z'))).toBe('April 2027')
})

test('a member reads times as people say them', () => {
  expect(inWordsWithTime(new Date('2022-06-02T16:30:00Z'))).toBe('2 June 2022 at 5:30pm')
  expect(inWordsWithTime(new Date('2022-06-02T11:00:00Z'))).toBe('2 June 2022 at midday')
  expect(inWordsWithTime(new Date('2022-06-01T23:00:00Z'))).toBe('2 June 2022 at midnight')
  expect(inWordsWithTime(new Date('2022-12-02T17:00:00Z'))).toBe('2 December 2022 at 5pm')
})
