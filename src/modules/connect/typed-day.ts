import type { Day } from '#platform/day.ts'

const form = /^(\d{4})-(\d{1,2})-(\d{1,2})$/

/** A day that was typed into three fields, in its usual form; undefined where the calendar has no such day. */
export function readTypedDay(typed: string): Day | undefined {
  const [, year, month, date] = form.exec(typed) ?? []
  if (!year || !month || !date) return undefined
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = new Date(`${day}T12:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined
}
