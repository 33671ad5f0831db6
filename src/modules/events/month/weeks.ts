import type { Day } from '#platform/day.ts'
import { dayIn } from '#platform/zone.ts'
import type { InMonth, Month } from './month.ts'

/** A day of a month's grid, and what is on it. Null for a day of the month before or after. */
export type Cell = { day: Day; number: number; events: InMonth[] } | null

/** The weeks of a month, Monday first; an event of several days stands on each of them. */
export function weeksOf({ year, month }: Month, events: readonly InMonth[]): Cell[][] {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const cells: Cell[] = [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: days }, (_, index) => {
      const day = new Date(Date.UTC(year, month - 1, index + 1)).toISOString().slice(0, 10)
      return { day, number: index + 1, events: events.filter((event) => isOn(event, day)) }
    }),
  ]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

const isOn = ({ startsAt, endsAt, zone }: InMonth, day: Day) =>
  dayIn(zone, startsAt) <= day && day <= dayIn(zone, new Date(+endsAt - 1))
