import { expect, test } from 'vitest'
import { readTime } from '#platform/clock-time.ts'
import { readForm } from '#platform/form.ts'
import { whenFilled, whenForm, withWhen } from './when-form.ts'

const day = (date: string) => {
  const [year = '', month = '', number = ''] = date.split('-')
  return { 'beginsOn.day': number, 'beginsOn.month': month, 'beginsOn.year': year }
}

const read = (typed: Record<string, string>) => readForm(whenForm, withWhen(typed))

const problems = (typed: Record<string, string>) => {
  const form = read(typed)
  return form.ok ? [] : form.state.problems.map(({ field, message }) => `${field}: ${message}`)
}

test.each([
  ['6pm', 18, 0],
  ['6:30 pm', 18, 30],
  ['18:00', 18, 0],
  ['1830', 18, 30],
  ['5.45pm', 17, 45],
  ['12am', 0, 0],
  ['midday', 12, 0],
])('%s is a time', (typed, hour, minute) => expect(readTime(typed)).toEqual({ hour, minute }))

test.each(['25:00', '13pm', '6:75', 'soon', ''])('“%s” is none', (typed) =>
  expect(readTime(typed)).toBeUndefined(),
)

test.each([
  ['7', '7am or 7pm'],
  ['7:30', '7:30am or 7:30pm'],
  ['11', '11am or 11pm'],
])('of “%s” nobody knows whether it is morning or evening, so it is asked', (typed, halves) =>
  expect(problems({ ...day('2026-06-02'), starts: typed, ends: '9pm' })).toEqual([
    `starts: Say whether it begins at ${halves}`,
  ]),
)

test.each(['07:00', '10:30', '19:00', '7am'])('%s is said', (starts) =>
  expect(problems({ ...day('2026-06-02'), starts, ends: '9pm' })).toEqual([]),
)

test('an evening in summer is an hour ahead of the world’s clock', () => {
  const form = read({ ...day('2026-06-02'), starts: '5:30pm', ends: '7pm' })
  expect(form.ok && form.answers).toEqual({
    startsAt: new Date('2026-06-02T16:30:00Z'),
    endsAt: new Date('2026-06-02T18:00:00Z'),
    zone: 'Europe/London',
    wholeDays: false,
  })
})

test('an hour that does not exist is told: the clocks go forward on 28 March 2027', () => {
  expect(problems({ ...day('2027-03-28'), starts: '1:30am', ends: '3am' })).toEqual([
    'starts: The clocks go forward in that hour, so there is no such time. Enter another',
  ])
})

test('a time that comes twice is asked for: the clocks go back on 25 October 2026', () => {
  const night = { ...day('2026-10-25'), starts: '1:30am', ends: '3am' }
  expect(problems(night)).toEqual(['startsSecond: The clocks go back, so 1:30am comes twice. Select which'])
  const first = read({ ...night, startsSecond: 'first' })
  const second = read({ ...night, startsSecond: 'second' })
  expect(first.ok && first.answers.startsAt).toEqual(new Date('2026-10-25T00:30:00Z'))
  expect(second.ok && second.answers.startsAt).toEqual(new Date('2026-10-25T01:30:00Z'))
  // What was chosen stands in the form when it is opened again.
  expect(second.ok && whenFilled(second.answers)).toMatchObject({ starts: '1:30am', startsSecond: 'second' })
})

test('from the first 1:30am to the second is an hour, and the other way round is none', () => {
  const night = { ...day('2026-10-25'), starts: '1:30am', ends: '1:30am' }
  const hour = read({ ...night, startsSecond: 'first', endsSecond: 'second' })
  expect(hour.ok && +hour.answers.endsAt - +hour.answers.startsAt).toBe(60 * 60 * 1000)
  expect(problems({ ...night, startsSecond: 'second', endsSecond: 'first' })).toEqual([
    'ends: The end must be after the beginning',
  ])
})

test('whole days go from midnight to midnight, over a change of the clocks too', () => {
  const form = read({
    ...day('2026-10-24'),
    'lastOn.day': '25',
    'lastOn.month': '10',
    'lastOn.year': '2026',
    wholeDays: 'yes',
  })
  expect(form.ok && form.answers).toMatchObject({
    startsAt: new Date('2026-10-23T23:00:00Z'),
    endsAt: new Date('2026-10-26T00:00:00Z'),
    wholeDays: true,
  })
  expect(form.ok && whenFilled(form.answers)).toMatchObject({ 'beginsOn.day': '24', 'lastOn.day': '25' })
})

test.each([
  ['no day', { starts: '5pm', ends: '6pm' }, 'beginsOn: Enter the day'],
  [
    'a day that is none',
    { ...day('2026-02-30'), starts: '5pm', ends: '6pm' },
    'beginsOn: The day must be a real date, like 27 3 2027',
  ],
  [
    'an end before the beginning',
    { ...day('2026-06-02'), starts: '7pm', ends: '5pm' },
    'ends: The end must be after the beginning',
  ],
  [
    'a zone that is none',
    { ...day('2026-06-02'), starts: '5pm', ends: '6pm', zone: 'Europe/Lewisham' },
    'zone: Enter a zone by its name, like Europe/London',
  ],
])('%s is answered', (_, typed, problem) =>
  expect(problems(typed as Record<string, string>)).toEqual([problem]),
)
