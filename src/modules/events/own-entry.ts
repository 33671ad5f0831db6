import { calendarFile, type Entry } from '#platform/calendar/calendar-file.ts'
import type { Config } from '#platform/config.ts'
import { entryOf } from './calendar-entry.ts'
import { showsJoinLink } from './event.ts'
import type { InFeed } from './feeds.ts'

type Around = { config: Pick<Config, 'baseUrl'>; now: Date }

const dayMs = 24 * 60 * 60 * 1000

/**
 * An event as it stands in the calendar of whoever has a place, in the half that is theirs. From 24 hours before it
 * says where to join; that is a change, by which calendars know that they must look.
 */
export function ownEntry(event: InFeed, { config, now }: Around): Entry {
  if (!showsJoinLink(event, now)) return entryOf(event, config)
  const shownAt = new Date(event.startsAt.getTime() - dayMs)
  const entry = entryOf(event, { ...config, more: [`Join online: ${event.joinLink}`] })
  const changedAt = entry.changedAt > shownAt ? entry.changedAt : shownAt
  return { ...entry, place: event.place || event.joinLink, changedAt }
}

type Organiser = Parameters<typeof calendarFile>[0]['organiser']

/** The same as a file, for whoever takes it from their own page. */
export function ownFile(event: InFeed, { organiser, ...around }: Around & { organiser: Organiser }): string {
  const entry = ownEntry(event, around)
  return calendarFile({ entry, method: 'publish', organiser, at: entry.changedAt })
}
