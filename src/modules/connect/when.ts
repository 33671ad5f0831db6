import { inWordsWithTime } from '#platform/clock.ts'
import { type Day, dayInWords, dayOf } from '#platform/day.ts'

const dayMs = 24 * 60 * 60 * 1000

/** So many days after an instant. */
export const daysAfter = (at: Date, days: number) => new Date(at.getTime() + days * dayMs)

/** By when whoever is to write first is asked to: three days after they were introduced, and within the round. */
export function writeByDay({ introducedAt, endsOn }: { introducedAt: Date; endsOn: Day }): Day {
  const day = dayOf(daysAfter(introducedAt, 3))
  return day < endsOn ? day : endsOn
}

const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'long' })

/** "Tuesday 1 December 2026": people plan by the days of a week. */
export const withWeekday = (day: Day): string =>
  `${weekday.format(new Date(`${day}T12:00:00Z`))} ${dayInWords(day)}`

/** "Tuesday 1 December 2026 at 12:30pm". */
export const timeWithWeekday = (at: Date): string => `${weekday.format(at)} ${inWordsWithTime(at)}`

/** A day to come, as it is typed into three fields: "8 12 2026". */
export const exampleDay = (now: Date): string =>
  dayOf(daysAfter(now, 11)).split('-').toReversed().map(Number).join(' ')
