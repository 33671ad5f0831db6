import { expect, test } from 'vitest'
import { type Span, whenInWords } from './when.ts'

const span = (startsAt: string, endsAt: string, more: Partial<Span> = {}): Span => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  zone: 'Europe/London',
  ...more,
})

test.each([
  ['in summer', '2022-10-06T16:30Z', '2022-10-06T18:00Z', 'Thursday 6 October 2022, 5:30pm to 7pm (UK time)'],
  [
    'in winter',
    '2022-12-01T11:00Z',
    '2022-12-01T12:00Z',
    'Thursday 1 December 2022, 11am to midday (UK time)',
  ],
  [
    'late in the evening',
    '2026-06-01T22:30Z',
    '2026-06-02T00:00Z',
    'Monday 1 June 2026, 11:30pm to Tuesday 2 June 2026, 1am (UK time)',
  ],
  [
    'in the evening before the clocks go back',
    '2026-10-24T18:00Z',
    '2026-10-24T19:00Z',
    'Saturday 24 October 2026, 7pm to 8pm (UK time)',
  ],
  [
    'in the evening after it',
    '2026-10-25T19:00Z',
    '2026-10-25T20:00Z',
    'Sunday 25 October 2026, 7pm to 8pm (UK time)',
  ],
])('a time %s is said in the clock of its place', (_, from, to, words) => {
  expect(whenInWords(span(from, to))).toMatchObject({ line: words, note: '' })
})

test('in the hour that comes twice it is said which of the two is meant', () => {
  const first = whenInWords(span('2026-10-25T00:30Z', '2026-10-25T02:30Z'))
  expect(first.times).toBe('1:30am British Summer Time to 2:30am')
  expect(first.note).toBe('The clocks go back by an hour before it ends.')
  const second = whenInWords(span('2026-10-25T01:30Z', '2026-10-25T02:30Z'))
  expect(second.times).toBe('1:30am Greenwich Mean Time to 2:30am')
  expect(second.note).toBe('')
})

test('whoever sits through the night in which the clocks go forward is told so', () => {
  const through = whenInWords(span('2027-03-27T23:30Z', '2027-03-28T02:00Z'))
  expect(through.times).toBe('11:30pm to Sunday 28 March 2027, 3am')
  expect(through.note).toBe('The clocks go forward by an hour before it ends.')
})

test('elsewhere the zone is named as it is called there, all year round', () => {
  for (const [from, to] of [
    ['2026-07-01T16:00Z', '2026-07-01T17:00Z'],
    ['2026-12-01T17:00Z', '2026-12-01T18:00Z'],
  ] as const) {
    expect(whenInWords(span(from, to, { zone: 'Europe/Paris' }))).toMatchObject({
      times: '6pm to 7pm',
      zone: 'Central European Time',
    })
  }
})

test('where only the days are known, no hour is made up', () => {
  const one = span('2022-05-04T23:00Z', '2022-05-05T23:00Z', { wholeDays: true })
  expect(whenInWords(one)).toMatchObject({ line: 'Thursday 5 May 2022', times: '', zone: '' })
  const two = span('2022-05-04T23:00Z', '2022-05-06T23:00Z', { wholeDays: true })
  expect(whenInWords(two).line).toBe('Thursday 5 May 2022 to Friday 6 May 2022')
})
