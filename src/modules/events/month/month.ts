import { NotFound } from '#platform/errors.ts'
import type { Event } from '../event.ts'

/** A month by its words in an address, as `2026-10`. */
export type Month = { year: number; month: number }

/** @throws NotFound for words that are no month of these times. */
export function monthNamed(word: string | undefined): Month {
  const [, year, month] = /^(20\d{2})-(0[1-9]|1[0-2])$/.exec(word ?? '') ?? []
  if (!year || !month) throw new NotFound('month')
  return { year: Number(year), month: Number(month) }
}

export const wordOf = ({ year, month }: Month) => `${year}-${String(month).padStart(2, '0')}`

/** The month so many months later, or before. */
export function monthsLater({ year, month }: Month, months: number): Month {
  const at = new Date(Date.UTC(year, month - 1 + months, 1))
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1 }
}

export type InMonth = Pick<
  Event,
  'slug' | 'title' | 'startsAt' | 'endsAt' | 'zone' | 'wholeDays' | 'cancelledAt'
>

/** So many at most stand in a month's grid; the list has all. */
export const mostInMonth = 300
