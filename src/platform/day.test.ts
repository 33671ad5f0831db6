import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayFields, dayInWords, dayOf, pastDay, withDays } from './day.ts'

const today = '2022-06-02'
const read = (day: string, month: string, year: string) =>
  pastDay({ whenEmpty: 'Enter a day', what: 'The day', today }).safeParse(
    withDays({ 'on.day': day, 'on.month': month, 'on.year': year }, 'on').on,
  )
const problem = (...typed: [string, string, string]) => read(...typed).error?.issues[0]?.message

test('half an hour after midnight in summer it is the next day in London already', () => {
  expect(dayOf(new Date('2022-06-01T23:30:00Z'))).toBe('2022-06-02')
  expect(dayOf(new Date('2022-01-01T23:30:00Z'))).toBe('2022-01-01')
  expect(dayInWords('2022-06-02')).toBe('2 June 2022')
})

test('somebody types a day as people do', () => {
  expect(read('3', '5', '2022').data).toBe('2022-05-03')
  expect(read(' 03 ', 'May', '2022').data).toBe('2022-05-03')
  expect(read('29', 'february', '2020').data).toBe('2020-02-29')
  expect(read('2', '6', '2022').data).toBe(today)
})

test('somebody who types no day is told how to mend it', () => {
  expect(problem('', '', '')).toBe('Enter a day')
  expect(problem('30', '2', '2022')).toBe('The day must be a real date, like 27 3 2022')
  expect(problem('29', '2', '2022')).toContain('real date')
  for (const typed of [
    ['1', '13', '2022'],
    ['1', '', '2022'],
    ['1', '5', '22'],
    ['-1', '5', '2022'],
    ['1e0', '5', '2022'],
    ['1', 'maybe a month', '2022'],
    ['1', '5', '99999'],
  ] satisfies [string, string, string][])
    expect(problem(...typed), typed.join('/')).toContain('real date')
  expect(problem('3', '6', '2022')).toBe('The day must be today or in the past')
  expect(problem('31', '12', '1899')).toBe('The day must be in 1900 or later')
})

test('whatever day it was, the form opens with it and gives it back', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2022-06-02'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10)
      const typed = withDays(dayFields('on', day), 'on')
      expect(pastDay({ whenEmpty: '', what: '', today }).parse(typed.on)).toBe(day)
    }),
  )
})

test('a field that came twice is no day', () => {
  expect(withDays({ 'on.day': ['1', '2'], 'on.month': '5', 'on.year': '2022' }, 'on').on).toBe('2022-5-')
})
