const longMonth = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** The day that it is in London, as `2026-10-01`. */
export const dayOf = (at: Date): string => londonDay.format(at)

/** The month in which something begins, as its first day. */
export const monthOf = (at: Date): string => `${dayOf(at).slice(0, 7)}-01`

/** The last quarter that has ended, by its first day. */
export function lastQuarter(at: Date): string {
  const [year = 0, month = 1] = dayOf(at).split('-').map(Number)
  const quarter = Math.floor((month - 1) / 3)
  return quarter === 0 ? `${year - 1}-10-01` : `${year}-${String(3 * quarter - 2).padStart(2, '0')}-01`
}

/** The day after a quarter's end, which is the first of the next. */
export function dayAfter(quarter: string): string {
  const day = new Date(`${quarter}T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() + 3)
  return day.toISOString().slice(0, 10)
}

/** A quarter in its address: `2026-q3`. */
export const slugOf = (quarter: string) =>
  `${quarter.slice(0, 4)}-q${Math.ceil(Number(quarter.slice(5, 7)) / 3)}`

/** The quarter that an address names; null where it names none. */
export function quarterNamed(slug: string): string | null {
  const [, year, quarter] = /^([12]\d{3})-q([1-4])$/.exec(slug) ?? []
  return year ? `${year}-${String(3 * Number(quarter) - 2).padStart(2, '0')}-01` : null
}

/** "July to September 2026". */
export function quarterInWords(quarter: string): string {
  const first = new Date(`${quarter}T00:00:00Z`)
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 2, 1))
  return `${longMonth.format(first)} to ${longMonth.format(last)} ${first.getUTCFullYear()}`
}
