import { z } from 'zod'
import { instantAt, londonZone } from '#platform/zone.ts'
import { readTypedDay } from '../typed-day.ts'

const timeForm = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i

/** A time of the day as people write it: "2:30pm", "14:30", "9". */
export function readTime(typed: string): { hour: number; minute: number } | undefined {
  const trimmed = typed.trim().toLowerCase()
  if (trimmed === 'midday' || trimmed === 'noon') return { hour: 12, minute: 0 }
  const [, hours, minutes = '0', half] = timeForm.exec(trimmed) ?? []
  if (hours === undefined) return undefined
  const [written, minute] = [Number(hours), Number(minutes)]
  if (half && (written < 1 || written > 12)) return undefined
  const hour = half ? (written % 12) + (half === 'pm' ? 12 : 0) : written
  return hour < 24 && minute < 60 ? { hour, minute } : undefined
}

export const lengths = ['30', '45', '60', '90'] as const

/** A time that somebody offers: after now, within a year, and where or by which link. */
export const timesForm = ({ now }: { now: Date }) =>
  z
    .object({
      day: z.string({ error: 'Enter the day' }).transform((typed, context) => {
        const day = readTypedDay(typed)
        if (day) return day
        context.addIssue({
          code: 'custom',
          message: typed === '' ? 'Enter the day' : 'The day must be a real date, like 27 3 2022',
        })
        return z.NEVER
      }),
      time: z.string({ error: 'Enter the time' }).transform((typed, context) => {
        const time = readTime(typed)
        if (time) return time
        context.addIssue({
          code: 'custom',
          message: typed.trim() === '' ? 'Enter the time' : 'The time must be like 2:30pm or 14:30',
        })
        return z.NEVER
      }),
      minutes: z.enum(lengths, { error: 'Select how long' }).transform(Number),
      place: z.string().trim().max(500, 'Where you meet must be 500 characters or less').default(''),
    })
    .transform(({ day, time, minutes, place }, context) => {
      const startsAt = instantAt({ day, ...time, zone: londonZone })
      const isSoon = startsAt > now && startsAt.getTime() < now.getTime() + 366 * 24 * 60 * 60 * 1000
      if (isSoon) return { startsAt, minutes, placeInWords: place }
      const message =
        startsAt > now ? 'The day must be within a year' : 'The day and time must be in the future'
      context.addIssue({ code: 'custom', path: ['day'], message })
      return z.NEVER
    })
