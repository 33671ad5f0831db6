import { z } from 'zod'
import { londonDay } from '#platform/clock.ts'

/** Longer than that, what waited would be forgotten. */
export const mostPauseDays = 90

const part = z
  .string()
  .default('')
  .transform((words) => words.trim())

/** The day until which a member wants to be left in peace: one that is to come, and not too far away. */
export const pauseForm = (now: Date) =>
  z.object({ day: part, month: part, year: part }).transform(({ day, month, year }, context) => {
    const fail = (message: string) => {
      context.addIssue({ code: 'custom', path: ['day'], message })
      return z.NEVER
    }
    if (day === '' && month === '' && year === '') return fail('Enter the day on which we may write again')
    const until = isoDay(day, month, year)
    if (until === null) return fail('The day must be a real date, like 27 3 2023')
    if (until <= londonDay(now)) return fail('The day must be in the future')
    if (until > latestDay(now)) return fail(`The day must be within ${mostPauseDays} days from now`)
    return { until }
  })

export const latestDay = (now: Date) =>
  londonDay(new Date(now.getTime() + mostPauseDays * 24 * 60 * 60 * 1000))

function isoDay(day: string, month: string, year: string): string | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : null
}
