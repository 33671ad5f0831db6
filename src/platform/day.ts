import { z } from 'zod'
import { inWords } from './clock.ts'
import type { Body } from './route.ts'

/** A day, as in `2022-06-02`, wherever the clock stands: days compare as their words do. */
export type Day = string

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** The day that it is in London at an instant: at half past midnight in summer it is tomorrow already. */
export const dayOf = (at: Date): Day => londonDay.format(at)

/** "2 June 2022". */
export const dayInWords = (day: Day): string => inWords(new Date(`${day}T12:00:00Z`))

/** The three fields of a day, filled in. */
export function dayFields(name: string, day: Day): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-')
  return {
    [`${name}.day`]: String(Number(date)),
    [`${name}.month`]: String(Number(month)),
    [`${name}.year`]: year,
  }
}

/**
 * What was typed into the three fields of each of these days, put together under the day's own name, for
 * `pastDay` to read. The three fields stay as they are, for the form to show again.
 */
export function withDays(body: Body, ...names: string[]): Body {
  return { ...body, ...Object.fromEntries(names.map((name) => [name, together(body, name)])) }
}

function together(body: Body, name: string): string {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => {
    const typed = body[`${name}.${part}`]
    return typeof typed === 'string' ? typed.trim() : ''
  })
  return day || month || year ? `${year}-${monthNumber(month ?? '')}-${day}` : ''
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A month by its number, or by its name as people write it. */
function monthNumber(typed: string): string {
  const named = /^[a-z]{3,9}$/i.test(typed) ? months.indexOf(typed.slice(0, 3).toLowerCase()) : -1
  return named < 0 ? typed : String(named + 1)
}

type Wanted = { whenEmpty: string; what: string; today: Day }

/** A day that somebody remembers: real, today or before, and within a long life. */
export const pastDay = ({ whenEmpty, what, today }: Wanted) =>
  z
    .string({ error: whenEmpty })
    .min(1, whenEmpty)
    .transform((typed, context) => {
      const day = realDay(typed)
      const problem = day ? unlikely(day, { what, today }) : `${what} must be a real date, like 27 3 2022`
      if (day && !problem) return day
      context.addIssue({ code: 'custom', message: `${problem}` })
      return z.NEVER
    })

/** A day that somebody plans for: real, and not so far off that it must be a slip. */
export const plannedDay = ({ whenEmpty, what }: Omit<Wanted, 'today'>) =>
  z
    .string({ error: whenEmpty })
    .min(1, whenEmpty)
    .transform((typed, context) => {
      const day = realDay(typed)
      if (day && day >= '2000-01-01' && day < '2100-01-01') return day
      const message = day
        ? `${what} must be between 2000 and 2099`
        : `${what} must be a real date, like 27 3 2027`
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    })

function realDay(typed: string): Day | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)?.map(Number) ?? []
  if (year === undefined || month === undefined || date === undefined) return undefined
  const at = new Date(Date.UTC(year, month - 1, date))
  // The calendar itself says what is real: 30 February comes out as a day in March.
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date)
    return undefined
  return at.toISOString().slice(0, 10)
}

function unlikely(day: Day, { what, today }: Omit<Wanted, 'whenEmpty'>): string | undefined {
  if (day > today) return `${what} must be today or in the past`
  return day < '1900-01-01' ? `${what} must be in 1900 or later` : undefined
}
