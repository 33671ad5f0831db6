import { expect, test } from 'vitest'
import { readForm } from '#platform/form.ts'
import { placesForm } from './form.ts'

const event = {
  zone: 'Europe/London',
  startsAt: new Date('2022-06-20T17:00:00Z'),
  endsAt: new Date('2022-06-20T18:30:00Z'),
  reserved: [],
}
const read = (typed: Record<string, string>) =>
  readForm(placesForm(event), { guests: 'yes', companions: 'counted', revision: '1', ...typed })
const closing = (typed: Record<string, string>) => {
  const form = read(typed)
  return form.ok ? form.answers.closesAt?.toISOString() : form.state.problems.map(({ message }) => message)
}

test('a day without a time means the end of that day, and on the day of the event until it is over', () => {
  expect(closing({ closesOn: '2022-06-09' })).toBe('2022-06-09T23:00:00.000Z')
  expect(closing({ closesOn: '2022-06-09', closesTime: '5pm' })).toBe('2022-06-09T16:00:00.000Z')
  expect(closing({ closesOn: '2022-06-20' })).toBe('2022-06-20T18:30:00.000Z')
  expect(closing({ closesOn: '2022-06-21' })).toEqual(['Registration must close before the event ends'])
})

test('places are not kept, and registration does not open, after the event has begun', () => {
  expect(closing({ keptUntil: '2022-06-21' })).toEqual(['Places must be kept until it begins at the latest'])
  expect(closing({ opensOn: '2022-06-20', opensTime: '6:30pm' })).toEqual([
    'Registration must open before the event begins',
  ])
})
