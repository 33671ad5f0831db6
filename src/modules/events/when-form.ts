import { z } from 'zod'
import { clockTime } from '#platform/clock.ts'
import { halvesOf, readTime } from '#platform/clock-time.ts'
import { type Day, dayFields, plannedDay, withDays } from '#platform/day.ts'
import type { Body } from '#platform/route.ts'
import { dayIn, instantsAt, isZone, londonZone, shownIn, type Zone } from '#platform/zone.ts'
import type { Event } from './event.ts'

/** From when until when an event is, as its form says it. */
export type WhenSaid = Pick<Event, 'startsAt' | 'endsAt' | 'zone' | 'wholeDays'>

const typedTime = z.string({ error: 'Enter one time' }).trim().default('')

const whenFields = z.object({
  beginsOn: plannedDay({ whenEmpty: 'Enter the day', what: 'The day' }),
  lastOn: z.string({ error: 'Enter one day' }).default(''),
  wholeDays: z.string().optional(),
  starts: typedTime,
  ends: typedTime,
  startsSecond: z.enum(['first', 'second']).optional().catch(undefined),
  endsSecond: z.enum(['first', 'second']).optional().catch(undefined),
  zone: z.string({ error: 'Enter one zone' }).trim().default(londonZone),
})

type Typed = z.infer<typeof whenFields>
type Tell = (field: string, message: string) => undefined

/** What an organiser says of when an event is, and how the clocks of its zone understand it. */
export const whenForm = whenFields.transform((typed, context): WhenSaid => {
  let isWrong = false
  const tell: Tell = (field, message) => {
    isWrong = true
    context.addIssue({ code: 'custom', path: [field], message })
    return undefined
  }
  const said = readWhen(typed, tell)
  return said && !isWrong ? said : z.NEVER
})

function readWhen(typed: Typed, tell: Tell): WhenSaid | undefined {
  const { zone, beginsOn } = typed
  if (!isZone(zone)) return tell('zone', 'Enter a zone by its name, like Europe/London')
  const lastOn = typed.lastOn === '' ? beginsOn : lastDay(typed.lastOn, beginsOn, tell)
  if (lastOn === undefined) return undefined
  if (typed.wholeDays) return daysFrom(beginsOn, lastOn, zone)
  const startsAt = instantOf({ field: 'starts', what: 'begins', day: beginsOn, typed, zone }, tell)
  const endsAt = instantOf({ field: 'ends', what: 'ends', day: lastOn, typed, zone }, tell)
  if (!startsAt || !endsAt) return undefined
  if (endsAt <= startsAt) return tell('ends', 'The end must be after the beginning')
  return { startsAt, endsAt, zone, wholeDays: false }
}

function lastDay(typed: string, beginsOn: Day, tell: Tell): Day | undefined {
  const read = plannedDay({ whenEmpty: 'Enter the last day', what: 'The last day' }).safeParse(typed)
  if (!read.success) return tell('lastOn', read.error.issues[0]?.message ?? '')
  if (read.data < beginsOn) return tell('lastOn', 'The last day must not be before the first')
  return read.data
}

/** Whole days go from midnight to the midnight after the last. Where no clock shows midnight, from the first hour. */
function daysFrom(first: Day, last: Day, zone: Zone): WhenSaid {
  const after = new Date(Date.parse(`${last}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  return { startsAt: beginningOf(first, zone), endsAt: beginningOf(after, zone), zone, wholeDays: true }
}

function beginningOf(day: Day, zone: Zone): Date {
  const [midnight] = instantsAt({ day, hour: 0, minute: 0, zone })
  const [one] = instantsAt({ day, hour: 1, minute: 0, zone })
  const first = midnight ?? one
  if (!first) throw new Error(`${day} does not begin in ${zone}`)
  return first
}

type Asked = { field: 'starts' | 'ends'; what: string; day: Day; typed: Typed; zone: Zone }

function instantOf({ field, what, day, typed, zone }: Asked, tell: Tell): Date | undefined {
  if (typed[field] === '') return tell(field, `Enter when it ${what}`)
  const halves = halvesOf(typed[field])
  if (halves) return tell(field, `Say whether it ${what} at ${halves[0]} or ${halves[1]}`)
  const time = readTime(typed[field])
  if (!time) return tell(field, `When it ${what} must be a time, like 5:30pm`)
  const [first, second] = instantsAt({ day, ...time, zone })
  if (!first)
    return tell(field, 'The clocks go forward in that hour, so there is no such time. Enter another')
  if (!second) return first
  const chosen = typed[`${field}Second`]
  if (!chosen)
    return tell(`${field}Second`, `The clocks go back, so ${typed[field]} comes twice. Select which`)
  return chosen === 'second' ? second : first
}

/** The days of the form, put together from their three fields. */
export const withWhen = (body: Body): Body => withDays(body, 'beginsOn', 'lastOn')

/** The fields of the form, as an event stands. */
export function whenFilled({ startsAt, endsAt, zone, wholeDays }: WhenSaid): Record<string, string> {
  const beginsOn = dayIn(zone, startsAt)
  const lastOn = dayIn(zone, wholeDays ? new Date(+endsAt - 1) : endsAt)
  const timeOf = (at: Date) => clockTime(shownIn(zone, at).getUTCHours(), shownIn(zone, at).getUTCMinutes())
  return {
    ...dayFields('beginsOn', beginsOn),
    ...(lastOn === beginsOn ? {} : dayFields('lastOn', lastOn)),
    ...(wholeDays ? { wholeDays: 'yes' } : { starts: timeOf(startsAt), ends: timeOf(endsAt) }),
    ...secondOf('startsSecond', startsAt, { zone, wholeDays }),
    ...secondOf('endsSecond', endsAt, { zone, wholeDays }),
    zone,
  }
}

/** Which of two it is, where the clocks show a time twice. */
function secondOf(
  field: string,
  at: Date,
  { zone, wholeDays }: Pick<WhenSaid, 'zone' | 'wholeDays'>,
): Record<string, string> {
  const shown = shownIn(zone, at)
  const both = instantsAt({
    day: dayIn(zone, at),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    zone,
  })
  if (wholeDays || both.length < 2) return {}
  return { [field]: +at === +(both[1] ?? at) ? 'second' : 'first' }
}
