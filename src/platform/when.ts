import { clockTime } from './clock.ts'
import type { Day } from './day.ts'
import { comesTwice, dayIn, londonZone, shownIn, type Zone } from './zone.ts'

/** From when until when something is, in whose clock it was announced. */
export type Span = {
  startsAt: Date
  endsAt: Date
  zone: Zone
  /** Only the days are known or matter. They go from midnight to midnight. */
  wholeDays?: boolean
}

/** When something is, in words: the same on a page, in a mail and in a calendar file. */
export type When = {
  /** "Thursday 6 October 2022", or for several whole days "Thursday 6 October 2022 to Friday 7 October 2022". */
  day: string
  /** "5:30pm to 7pm"; nothing for whole days. */
  times: string
  /** "UK time"; nothing for whole days. */
  zone: string
  /** What changes meanwhile: "The clocks go back by an hour before it ends." Mostly nothing. */
  note: string
  /** All but the note in one line: "Thursday 6 October 2022, 5:30pm to 7pm (UK time)". */
  line: string
}

/**
 * Says when something is. In the hour that clocks show twice, and in no other, a time says which of the two it is; an
 * end on another day says its day.
 */
export function whenInWords(span: Span): When {
  if (span.wholeDays) return wholeDaysInWords(span)
  const { startsAt, endsAt, zone } = span
  const [day, lastDay] = [dayInZone(zone, startsAt), dayInZone(zone, endsAt)]
  const from = timeIn(zone, startsAt)
  const to = timeIn(zone, endsAt)
  const times = day === lastDay ? `${from} to ${to}` : `${from} to ${lastDay}, ${to}`
  const called = zoneInWords(zone)
  return { day, times, zone: called, note: changeBetween(span), line: `${day}, ${times} (${called})` }
}

function wholeDaysInWords({ startsAt, endsAt, zone }: Span): When {
  const first = dayInZone(zone, startsAt)
  // They end at the midnight after the last of them.
  const last = dayInZone(zone, new Date(endsAt.getTime() - 1))
  const day = first === last ? first : `${first} to ${last}`
  return { day, times: '', zone: '', note: '', line: day }
}

const days = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

const mostDays = 10_000
const written = new Map<Day, string>()

/** "Thursday 6 October 2022", the day that it is in a zone. What a day is called is written once. */
export function dayInZone(zone: Zone, at: Date): string {
  const day = dayIn(zone, at)
  const known = written.get(day)
  if (known !== undefined) return known
  if (written.size >= mostDays) written.clear()
  const words = days.format(new Date(`${day}T12:00:00Z`)).replace(',', '')
  written.set(day, words)
  return words
}

/** "5:30pm"; in an hour that the clocks show twice, which of the two: "1:30am British Summer Time". */
export function timeIn(zone: Zone, at: Date): string {
  const shown = shownIn(zone, at)
  const words = clockTime(shown.getUTCHours(), shown.getUTCMinutes())
  return comesTwice(zone, at) ? `${words} ${zoneName(zone, at, 'long')}` : words
}

/** "UK time", or what the clocks of a zone are called all year round: "Central European Time". */
export const zoneInWords = (zone: Zone): string =>
  zone === londonZone ? 'UK time' : zoneName(zone, anyDay, 'longGeneric')

/** A day on which no clock changes anywhere: near such a day a zone would be called by the season. */
const anyDay = new Date('2026-07-01T12:00:00Z')

const nameFormats = new Map<string, Intl.DateTimeFormat>()

function zoneName(zone: Zone, at: Date, manner: 'long' | 'longGeneric'): string {
  const key = `${zone} ${manner}`
  const format =
    nameFormats.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: manner })
  nameFormats.set(key, format)
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

function changeBetween({ startsAt, endsAt, zone }: Span): string {
  const ahead = (at: Date) => (shownIn(zone, at).getTime() - at.getTime()) / 60_000
  const change = ahead(endsAt) - ahead(startsAt)
  if (change === 0) return ''
  const minutes = Math.abs(change)
  const by = minutes === 60 ? 'an hour' : `${minutes} minutes`
  return `The clocks go ${change > 0 ? 'forward' : 'back'} by ${by} before it ends.`
}
