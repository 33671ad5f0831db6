import { londonDay, londonHour } from '#platform/clock.ts'

/** How often a digest comes. */
export const rhythms = ['daily', 'weekly', 'never'] as const
export type Rhythm = (typeof rhythms)[number]

/** The days of the week as PostgreSQL counts them. */
export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

/** A digest goes out at seven in the morning, London's time. */
export const digestHour = 7

/** The day of the last digest hour, for one whose digest is to come next time and not at once. */
export const lastDigestDay = (now: Date): string =>
  londonHour(now) >= digestHour
    ? londonDay(now)
    : londonDay(new Date(now.getTime() - (londonHour(now) + 1) * 60 * 60 * 1000))
