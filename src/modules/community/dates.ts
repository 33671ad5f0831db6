import { inWords } from '#platform/clock.ts'
import type { ProgrammeEvent } from './community.ts'

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A day or a month as people say it: `2022-05-03` as 3 May 2022, `2021-10` as October 2021; other words stay. */
export function dayInWords(day: string): string {
  const at = new Date(/^\d{4}-\d{2}$/.test(day) ? `${day}-01` : day)
  if (Number.isNaN(at.getTime())) return day
  return day.length === 7 ? monthFormat.format(at) : inWords(at)
}

/** When an event is, in words: "3 to 4 May 2022". */
export function whenInWords({ date, ends }: Pick<ProgrammeEvent, 'date' | 'ends'>): string {
  if (!ends || ends === date) return dayInWords(date)
  const first = dayInWords(date)
  const last = dayInWords(ends)
  const [day, ...month] = first.split(' ')
  return last.endsWith(month.join(' ')) ? `${day} to ${last}` : `${first} to ${last}`
}

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** The day that it is in London, `2022-05-03`. */
export const today = (now: Date): string => londonDay.format(now)
