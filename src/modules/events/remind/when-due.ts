import { instantAt, shownIn, type Zone } from '#platform/zone.ts'
import type { Event } from '../event.ts'

export type ReminderKind = 'day-before' | 'hour-before' | 'after'

/** Nobody is written to between nine in the evening and eight in the morning, by the clock of the event. */
const quietFrom = 21
const quietUntil = 8

/** What would come in the quiet hours comes before them, early enough for everybody's to be sent. */
const sentBefore = 20

/** An event of whole days is reminded of as if it began at nine. */
const wholeDayHour = 9

const hourMs = 60 * 60 * 1000

type Timed = Pick<
  Event,
  'startsAt' | 'endsAt' | 'zone' | 'wholeDays' | 'remindsDayBefore' | 'remindsHourBefore'
>

/** Whether nobody should be written to now, where the event is. */
export function isQuiet(zone: Zone, at: Date): boolean {
  const hour = shownIn(zone, at).getUTCHours()
  return hour >= quietFrom || hour < quietUntil
}

/** When a reminder before an event is due: never in the quiet hours. Null where there is none. */
export function dueBefore(event: Timed, kind: 'day-before' | 'hour-before'): Date | null {
  const isWanted =
    kind === 'day-before' ? event.remindsDayBefore : event.remindsHourBefore && !event.wholeDays
  if (!isWanted) return null
  const begins = event.wholeDays ? at(event.zone, event.startsAt, { hour: wholeDayHour }) : event.startsAt
  const wanted = new Date(begins.getTime() - (kind === 'day-before' ? 24 : 1) * hourMs)
  return isQuiet(event.zone, wanted) ? eveningBefore(event.zone, wanted) : wanted
}

/** The last hour before the quiet ones in which an instant lies. */
function eveningBefore(zone: Zone, quiet: Date): Date {
  const isPastMidnight = shownIn(zone, quiet).getUTCHours() < quietUntil
  return at(zone, quiet, { hour: sentBefore, daysBefore: isPastMidnight ? 1 : 0 })
}

/** The instant of an hour on the day on which an instant lies, or days before it, by the clock of a zone. */
function at(zone: Zone, on: Date, { hour, daysBefore = 0 }: { hour: number; daysBefore?: number }): Date {
  const shown = shownIn(zone, on)
  shown.setUTCDate(shown.getUTCDate() - daysBefore)
  return instantAt({ day: shown.toISOString().slice(0, 10), hour, minute: 0, zone })
}

/**
 * Whether a reminder before an event is to be sent now: it is due, it is not quiet, and it still helps. The one of the
 * day before helps nobody once that of the hour is due.
 */
export function isDueBefore(event: Timed, kind: 'day-before' | 'hour-before', now: Date): boolean {
  const due = dueBefore(event, kind)
  if (!due || now < due || isQuiet(event.zone, now)) return false
  const until = (kind === 'day-before' && dueBefore(event, 'hour-before')) || event.startsAt
  return now < until
}

/** So long what came of an event is waited for, before those who came are written to without it. */
const patienceMs = 48 * hourMs
const longestMs = 14 * 24 * hourMs

/** Whether those who came are written to now: with what came of it, as soon as that is out, or at last without. */
export function isDueAfter(event: Timed, { hasOutputs, now }: { hasOutputs: boolean; now: Date }): boolean {
  const since = now.getTime() - event.endsAt.getTime()
  return !isQuiet(event.zone, now) && since >= (hasOutputs ? hourMs : patienceMs) && since < longestMs
}
