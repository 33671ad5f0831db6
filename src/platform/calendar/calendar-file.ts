import ical, {
  ICalAttendeeStatus,
  type ICalCalendarData,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { Span } from '../when.ts'
import { calendarZone, zonedTime } from './zoned-time.ts'

/** Something with a time, as a calendar keeps it: the same through all changes, by its `uid`. */
export type Entry = {
  uid: string
  /** Grows with each change: a calendar takes the one with the highest. */
  sequence: number
  span: Span
  title: string
  /** Plain text. */
  words: string
  place: string
  page: string
  isCancelled: boolean
  changedAt: Date
}

/** Whose calendar it is for, and what is asked of them. Nobody else's name or address is in a file. */
export type Reader = {
  name: string
  address: string
  /** They are asked whether they come; without it, they have said so already. */
  isAsked?: boolean
}

type Organiser = { name: string; address: string }

type Asked = {
  entry: Entry
  /** `request` and `cancel` come by mail, to one reader; `publish` is taken from a page. */
  method: 'request' | 'cancel' | 'publish'
  reader?: Reader
  organiser: Organiser
  at: Date
}

const methods = {
  request: ICalCalendarMethod.REQUEST,
  cancel: ICalCalendarMethod.CANCEL,
  publish: ICalCalendarMethod.PUBLISH,
}

/** One thing as a calendar file: a mail brings it into its reader's calendar, changes it there, or takes it out. */
export function calendarFile({ entry, method, reader, organiser, at }: Asked): string {
  const isCancelled = method === 'cancel' || entry.isCancelled
  const event = eventOf({ ...entry, isCancelled }, { organiser, stampedAt: at })
  const attendees = reader ? [attendeeOf(reader)] : []
  return written({ method: methods[method], events: [{ ...event, attendees }] })
}

type Feed = {
  name: string
  about: string
  /** Where the feed is. */
  address: string
  entries: readonly Entry[]
  organiser: Organiser
  /** Whether its reader is busy meanwhile; not so where it only tells what is on. */
  isBusy: boolean
}

const refreshSeconds = 12 * 60 * 60
const calendarEnd = 'END:VCALENDAR\r\n'

/**
 * Many things as a feed that a calendar asks for again and again. It names nobody who takes part, and the same content
 * gives the same words, so that whoever asks again need not be sent it again. What has not changed since the last feed
 * is not written anew.
 */
export function calendarFeed({ name, about, address, entries, organiser, isBusy }: Feed): string {
  const transparency = isBusy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT
  const frame = written({
    method: ICalCalendarMethod.PUBLISH,
    name: inOneLine(name),
    description: about,
    url: address,
    ttl: refreshSeconds,
    events: [],
  })
  const zones = new Set<string>()
  const events = entries.map((entry) => {
    const { zone, event } = partsOf(entry, { organiser, transparency })
    zones.add(zone)
    return event
  })
  const end = frame.lastIndexOf(calendarEnd)
  return [frame.slice(0, end), ...zones, ...events, calendarEnd].join('')
}

type Parts = { zone: string; event: string }
const partsKept = new Map<string, Parts>()
const mostKept = 5_000

/** The lines that are an entry's own, and those of its zone. */
function partsOf(
  entry: Entry,
  { organiser, transparency }: { organiser: Organiser; transparency: ICalEventTransparency },
): Parts {
  const key = `${transparency}\0${organiser.name}\0${organiser.address}\0${keyOf(entry)}`
  const kept = partsKept.get(key)
  if (kept) return kept
  const event = { ...eventOf(entry, { organiser, stampedAt: entry.changedAt }), transparency }
  const file = written({ events: [event] })
  const [zoneAt, eventAt] = [file.indexOf('BEGIN:VTIMEZONE'), file.indexOf('BEGIN:VEVENT')]
  const zone = zoneAt === -1 ? '' : file.slice(zoneAt, eventAt)
  const parts = { zone, event: file.slice(eventAt, file.lastIndexOf(calendarEnd)) }
  // Most of what is kept is asked for again; where it is too much, all of it is.
  if (partsKept.size >= mostKept) partsKept.clear()
  partsKept.set(key, parts)
  return parts
}

/** Tells an entry from any other; `JSON.stringify` takes longer than all the rest of a feed. */
function keyOf({ span: { startsAt, endsAt, zone, wholeDays }, changedAt, ...plain }: Entry): string {
  const instants = [startsAt.getTime(), endsAt.getTime(), changedAt.getTime()]
  return [...Object.values(plain), ...instants, zone, wholeDays].join('\0')
}

function eventOf(
  { uid, sequence, span, title, words, place, page, isCancelled, changedAt }: Entry,
  { organiser, stampedAt }: { organiser: Organiser; stampedAt: Date },
): ICalEventData {
  return {
    id: uid,
    sequence,
    stamp: stampedAt,
    lastModified: changedAt,
    ...timesOf(span),
    // Some calendars show what is cancelled like anything else.
    summary: inOneLine(isCancelled ? `Cancelled: ${title}` : title),
    description: withoutControls(words),
    location: inOneLine(place) || null,
    url: page,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: inOneLine(organiser.name), email: organiser.address },
  }
}

function timesOf({ startsAt, endsAt, zone, wholeDays = false }: Span): Omit<ICalEventData, 'id'> {
  const [start, end] = [zonedTime(startsAt, zone), zonedTime(endsAt, zone)]
  if (wholeDays) return { start, end, timezone: zone, allDay: true }
  const timezone = calendarZone(zone)?.name
  // A local time that comes twice is the first by the standard, and the second for some calendars: it is told in UTC.
  return timezone && start.isPlain && end.isPlain
    ? { start, end, timezone }
    : { start: startsAt, end: endsAt, timezone: null }
}

const attendeeOf = ({ name, address, isAsked = false }: Reader) => ({
  name: inOneLine(name),
  email: address,
  status: isAsked ? ICalAttendeeStatus.NEEDSACTION : ICalAttendeeStatus.ACCEPTED,
  rsvp: isAsked,
})

function written(data: ICalCalendarData): string {
  const calendar = ical({
    ...data,
    prodId: { company: 'Commonweal', product: 'Calendar', language: 'EN' },
    scale: 'GREGORIAN',
    // A zone for the whole calendar would make local times of the stamps, which must be in UTC.
    timezone: { name: null, generator: (zone) => calendarZone(zone)?.rules ?? null },
  })
  // The last line ends like all others (RFC 5545, 3.1).
  return `${calendar.toString()}\r\n`
}

/** What a keyboard cannot type, and a calendar refuses; a tab and the end of a line may stay. */
const controls = /[^\P{Cc}\t\n\r]/gu

const withoutControls = (words: string) => words.replace(controls, '').toWellFormed()
const inOneLine = (words: string) => withoutControls(words).replace(/\s+/g, ' ').trim()
