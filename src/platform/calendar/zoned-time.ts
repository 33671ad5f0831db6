import type { ICalDayJsStub } from 'ical-generator'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { comesTwice, shownIn, type Zone } from '../zone.ts'

/** An instant as the clocks of its zone show it, in a shape in which ical-generator takes times. */
export type ZonedTime = ICalDayJsStub & {
  /** Whether the clocks show this time once on its day, so that everybody reads the same instant in it. */
  isPlain: boolean
}

/**
 * Gives an instant to ical-generator in the clock of a zone. A plain Date it would write in the clock of the machine
 * that the house runs on, under the name of the zone.
 */
export function zonedTime(at: Date, zone: Zone): ZonedTime {
  // As in `20221006T173000`.
  const shown = shownIn(zone, at).toISOString().replace(/[-:]/g, '')
  const patterns: Record<string, string> = { YYYYMMDD: shown.slice(0, 8), HHmmss: shown.slice(9, 15) }
  return {
    isPlain: !comesTwice(zone, at),
    format: (pattern = '') => patterns[pattern] ?? '',
    isValid: () => true,
    toDate: () => at,
    toJSON: () => at.toISOString(),
  }
}

type CalendarZone = { name: string; rules: string }

const known = new Map<Zone, CalendarZone>()

/**
 * What a zone is called in calendars, and its rules as they read them: rules that hold every year, as Outlook reads no
 * others. Null for a zone that they do not know.
 */
export function calendarZone(zone: Zone): CalendarZone | null {
  const kept = known.get(zone)
  if (kept !== undefined) return kept
  const found = tzlib_get_ical_block(zone)
  const [rules = '', name = ''] = Array.isArray(found) ? found : []
  const read = rules === '' ? null : { name: name.replace('TZID=', ''), rules }
  // There are some six hundred zones, and no more than that are kept.
  if (read) known.set(zone, read)
  return read
}
