import { type Day, dayOf } from '#platform/day.ts'

const dayMs = 24 * 60 * 60 * 1000

/** So many days after an instant. */
export const daysAfter = (at: Date, days: number) => new Date(at.getTime() + days * dayMs)

/** By when whoever is to write first is asked to: three days after they were introduced, and within the round. */
export function writeByDay({ introducedAt, endsOn }: { introducedAt: Date; endsOn: Day }): Day {
  const day = dayOf(daysAfter(introducedAt, 3))
  return day < endsOn ? day : endsOn
}

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** What the clocks in London show at an instant, as if that were the time in UTC. */
function shown(at: Date): number {
  const by = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = by
  return Date.UTC(year, month - 1, day, hour, minute)
}

/**
 * The instant at which the clocks in London show this time on this day. In the hour that the clocks leave out in March
 * it is an hour later; of the two in October it is the first.
 */
export function instantAt(day: Day, { hour, minute }: { hour: number; minute: number }): Date {
  const wanted = new Date(`${day}T00:00:00Z`).getTime() + (hour * 60 + minute) * 60_000
  const candidates = [60, 0].map((ahead) => new Date(wanted - ahead * 60_000))
  return candidates.find((at) => shown(at) === wanted) ?? new Date(wanted)
}
