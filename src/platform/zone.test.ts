import { expect, test } from 'vitest'
import { dayIn, instantAt, instantsAt, isZone, shownIn } from './zone.ts'

const london = 'Europe/London'
const at = (day: string, hour: number, minute: number, zone = london) =>
  instantsAt({ day, hour, minute, zone }).map((each) => each.toISOString())

test('a time on a day is one instant, in summer and in winter', () => {
  expect(at('2022-06-10', 14, 30)).toEqual(['2022-06-10T13:30:00.000Z'])
  expect(at('2022-12-10', 14, 30)).toEqual(['2022-12-10T14:30:00.000Z'])
  expect(at('2022-06-10', 23, 30)).toEqual(['2022-06-10T22:30:00.000Z'])
})

test('half past one on 25 October 2026 comes twice in London', () => {
  expect(at('2026-10-25', 0, 59)).toEqual(['2026-10-24T23:59:00.000Z'])
  expect(at('2026-10-25', 1, 30)).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'])
  expect(at('2026-10-25', 2, 0)).toEqual(['2026-10-25T02:00:00.000Z'])
  expect(instantAt({ day: '2026-10-25', hour: 1, minute: 30, zone: london }).toISOString()).toBe(
    '2026-10-25T00:30:00.000Z',
  )
})

test('half past one on 28 March 2027 does not come in London: whoever asks gets the time an hour later', () => {
  expect(at('2027-03-28', 0, 59)).toEqual(['2027-03-28T00:59:00.000Z'])
  expect(at('2027-03-28', 1, 30)).toEqual([])
  expect(at('2027-03-28', 2, 0)).toEqual(['2027-03-28T01:00:00.000Z'])
  const late = instantAt({ day: '2027-03-28', hour: 1, minute: 30, zone: london })
  expect(shownIn(london, late).toISOString()).toBe('2027-03-28T02:30:00.000Z')
})

test('clocks elsewhere change otherwise: by half an hour, at midnight, or never', () => {
  expect(at('2026-10-25', 1, 30, 'Europe/Paris')).toEqual(['2026-10-24T23:30:00.000Z'])
  expect(at('2026-04-05', 1, 45, 'Australia/Lord_Howe')).toHaveLength(2)
  expect(at('2026-10-04', 2, 15, 'Australia/Lord_Howe')).toEqual([])
  expect(at('2026-07-01', 12, 0, 'Asia/Kolkata')).toEqual(['2026-07-01T06:30:00.000Z'])
})

test('every instant of the two days of change is found again by what the clocks show', () => {
  for (const day of ['2026-10-25', '2027-03-28']) {
    for (let minutes = -60; minutes < 300; minutes += 15) {
      const instant = new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000)
      const shown = shownIn(london, instant)
      const found = at(dayIn(london, instant), shown.getUTCHours(), shown.getUTCMinutes())
      expect(found).toContain(instant.toISOString())
    }
  }
})

test('a zone that there is not is known as such', () => {
  expect([isZone(london), isZone('Asia/Kolkata'), isZone('Europe/Camelot'), isZone('')]).toEqual([
    true,
    true,
    false,
    false,
  ])
})
