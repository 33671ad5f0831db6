import { expect, test } from 'vitest'
import { dueBefore, isDueAfter, isDueBefore } from './when-due.ts'

const event = (startsAt: string, more: object = {}) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(Date.parse(startsAt) + 2 * 60 * 60 * 1000),
  zone: 'Europe/London',
  wholeDays: false,
  remindsDayBefore: true,
  remindsHourBefore: true,
  ...more,
})
const due = (...args: Parameters<typeof dueBefore>) => dueBefore(...args)?.toISOString() ?? null

test.each([
  ['10:00 in summer', '2022-06-09T09:00Z', '2022-06-08T09:00', '2022-06-09T08:00'],
  ['9am, of which an hour before is eight', '2022-06-09T08:00Z', '2022-06-08T08:00', '2022-06-09T07:00'],
  // What is due in the quiet hours comes at eight in the evening before them.
  ['8:59am', '2022-06-09T07:59Z', '2022-06-08T07:59', '2022-06-08T19:00'],
  ['7am', '2022-06-09T06:00Z', '2022-06-07T19:00', '2022-06-08T19:00'],
  ['9:59pm', '2022-06-09T20:59Z', '2022-06-08T19:00', '2022-06-09T19:59'],
  ['10pm', '2022-06-09T21:00Z', '2022-06-08T19:00', '2022-06-09T19:00'],
  // A day is 24 hours, and the evening is the clock's, also where an hour comes twice or not at all.
  ['10am on the day when the clocks go back', '2026-10-25T10:00Z', '2026-10-24T10:00', '2026-10-25T09:00'],
  [
    '7am on that day, a day before which it is eight',
    '2026-10-25T07:00Z',
    '2026-10-24T07:00',
    '2026-10-24T19:00',
  ],
  ['7am on the day when they go forward', '2027-03-28T06:00Z', '2027-03-26T20:00', '2027-03-27T20:00'],
])('reminders of an event at %s come in waking hours', (_, startsAt, day, hour) => {
  expect(due(event(startsAt), 'day-before')).toBe(`${day}:00.000Z`)
  expect(due(event(startsAt), 'hour-before')).toBe(`${hour}:00.000Z`)
})

test('an organiser chooses which there are, and whole days have no hour', () => {
  expect(due(event('2022-06-09T09:00Z', { remindsDayBefore: false }), 'day-before')).toBeNull()
  expect(due(event('2022-06-09T09:00Z', { remindsHourBefore: false }), 'hour-before')).toBeNull()
  const days = event('2022-06-08T23:00Z', { wholeDays: true })
  expect(due(days, 'hour-before')).toBeNull()
  expect(due(days, 'day-before')).toBe('2022-06-08T08:00:00.000Z')
})

test('a house that stood still sends nothing at night, and nothing that helps no more', () => {
  const morning = event('2022-06-09T09:00Z')
  const isDue = (kind: 'day-before' | 'hour-before', now: string) => isDueBefore(morning, kind, new Date(now))
  expect(isDue('day-before', '2022-06-08T08:59Z')).toBe(false)
  expect(isDue('day-before', '2022-06-08T09:00Z')).toBe(true)
  expect(isDue('day-before', '2022-06-08T19:59Z')).toBe(true)
  expect(isDue('day-before', '2022-06-08T20:00Z')).toBe(false)
  expect(isDue('day-before', '2022-06-09T07:30Z')).toBe(true)
  expect(isDue('day-before', '2022-06-09T08:00Z')).toBe(false)
  expect(isDue('hour-before', '2022-06-09T08:59Z')).toBe(true)
  expect(isDue('hour-before', '2022-06-09T09:00Z')).toBe(false)
})

test('afterwards they are written to with what came of it, or after two days without', () => {
  const ended = event('2022-06-09T09:00Z')
  const isDue = (now: string, hasOutputs = false) => isDueAfter(ended, { hasOutputs, now: new Date(now) })
  expect(isDue('2022-06-09T11:59Z', true)).toBe(false)
  expect(isDue('2022-06-09T12:00Z', true)).toBe(true)
  expect(isDue('2022-06-09T12:00Z')).toBe(false)
  expect(isDue('2022-06-11T11:00Z')).toBe(true)
  expect(isDue('2022-06-11T20:30Z')).toBe(false)
  expect(isDue('2022-06-24T11:00Z', true)).toBe(false)
})
