import { type Day, dayOf } from '#platform/day.ts'

const dayMs = 24 * 60 * 60 * 1000

/** So many days after an instant. */
export const daysAfter = (at: Date, days: number) => new Date(at.getTime() + days * dayMs)

/** By when whoever is to write first is asked to: three days after they were introduced, and within the round. */
export function writeByDay({ introducedAt, endsOn }: { introducedAt: Date; endsOn: Day }): Day {
  const day = dayOf(daysAfter(introducedAt, 3))
  return day < endsOn ? day : endsOn
}
