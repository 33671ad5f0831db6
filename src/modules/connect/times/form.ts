import { z } from 'zod'
import { readTime } from '#platform/clock-time.ts'
import { instantAt, londonZone } from '#platform/zone.ts'
import { readTypedDay } from '../typed-day.ts'
import { exampleDay } from '../when.ts'

export const lengths = ['30', '45', '60', '90'] as const

/** What stands at the end of the names of the fields for the first, second and third time. */
export const times = ['', '2', '3'] as const

const typed = z.string().trim().default('')

/** Up to three times that somebody offers: after now, within a year; how long, and where or by which link. */
export const timesForm = ({ now }: { now: Date }) =>
  z
    .object({
      day: typed,
      time: typed,
      day2: typed,
      time2: typed,
      day3: typed,
      time3: typed,
      minutes: z.enum(lengths, { error: 'Select how long' }).transform(Number),
      place: z.string().trim().max(500, 'Where you meet must be 500 characters or less').default(''),
    })
    .transform(({ minutes, place, ...sent }, context) => {
      const startsAt = times.flatMap((which) => {
        const [day, time] = [sent[`day${which}`], sent[`time${which}`]]
        if (which !== '' && day === '' && time === '') return []
        const read = readStart({ day, time, now })
        if (read instanceof Date) return [read]
        for (const { field, message } of read) {
          context.addIssue({ code: 'custom', path: [`${field}${which}`], message })
        }
        return []
      })
      return { startsAt, minutes, placeInWords: place }
    })

type Typed = { day: string; time: string; now: Date }
type Problem = { field: 'day' | 'time'; message: string }

/** When it begins; or what is to be mended in its two fields. */
function readStart({ day: typedDay, time: typedTime, now }: Typed): Date | Problem[] {
  const [day, time] = [readTypedDay(typedDay), readTime(typedTime)]
  if (day && time) {
    const startsAt = instantAt({ day, ...time, zone: londonZone })
    if (startsAt <= now) return [{ field: 'day', message: 'The day and time must be in the future' }]
    const isSoon = startsAt.getTime() < now.getTime() + 366 * 24 * 60 * 60 * 1000
    return isSoon ? startsAt : [{ field: 'day', message: 'The day must be within a year' }]
  }
  const problems: Problem[] = []
  if (!day) {
    const unreal = `The day must be a real date, like ${exampleDay(now)}`
    problems.push({ field: 'day', message: typedDay === '' ? 'Enter the day' : unreal })
  }
  if (!time) {
    const unread = 'The time must be like 2:30pm or 14:30'
    problems.push({ field: 'time', message: typedTime === '' ? 'Enter the time' : unread })
  }
  return problems
}
