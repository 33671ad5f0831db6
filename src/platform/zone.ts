import type { Day } from './day.ts'

/** A zone of time by its name in the world's list of them, as `Europe/London`. */
export type Zone = string

export const londonZone: Zone = 'Europe/London'

/** Whether there is a zone of this name. */
export function isZone(name: string): boolean {
  try {
    clockOf(name)
    return true
  } catch {
    return false
  }
}

const clocks = new Map<Zone, Intl.DateTimeFormat>()

/** Made once for each zone: making one takes a hundred times as long as asking it. */
function clockOf(zone: Zone): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(zone, clock)
  return clock
}

/** What the clocks of a zone show at an instant, written as if that were the time in UTC: for reckoning with. */
export const shownIn = (zone: Zone, at: Date): Date => new Date(at.getTime() + aheadIn(zone, at.getTime()))

const quarterMs = 15 * 60 * 1000
const mostQuarters = 50_000
const quarters = new Map<Zone, Map<number, number>>()

/**
 * By how much the clocks of a zone are ahead of UTC at an instant. They change on a quarter of an hour, so what holds
 * in one is kept: a feed of a thousand events asks for more than ten thousand.
 */
function aheadIn(zone: Zone, at: number): number {
  const known = quarters.get(zone) ?? new Map<number, number>()
  quarters.set(zone, known)
  const quarter = Math.floor(at / quarterMs)
  const ahead = known.get(quarter)
  if (ahead !== undefined) return ahead
  if (known.size >= mostQuarters) known.clear()
  const begins = new Date(quarter * quarterMs)
  const found = readClock(zone, begins) - begins.getTime()
  known.set(quarter, found)
  return found
}

function readClock(zone: Zone, at: Date): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = clockOf(zone)
    .format(at)
    .split(/\D+/)
    .map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The day that it is in a zone at an instant. */
export const dayIn = (zone: Zone, at: Date): Day => shownIn(zone, at).toISOString().slice(0, 10)

type Shown = { day: Day; hour: number; minute: number; zone: Zone }

const dayMs = 24 * 60 * 60 * 1000

/**
 * Every instant at which the clocks of a zone show this time on this day, earlier first: one; none in the hour that
 * they leave out in spring; two in the hour that they show twice in autumn.
 */
export function instantsAt({ day, hour, minute, zone }: Shown): Date[] {
  const wanted = new Date(`${day}T00:00:00Z`).getTime() + (hour * 60 + minute) * 60_000
  // Clocks change by no more than a day before or after, so these two know every difference that may hold.
  const [before, after] = [aheadIn(zone, wanted - dayMs), aheadIn(zone, wanted + dayMs)]
  return (before === after ? [before] : [before, after])
    .map((ahead) => new Date(wanted - ahead))
    .filter((at) => shownIn(zone, at).getTime() === wanted)
    .sort((one, other) => one.getTime() - other.getTime())
}

/** Whether what the clocks of a zone show at an instant is shown at another, too: in the hour that comes twice. */
export function comesTwice(zone: Zone, at: Date): boolean {
  // Most days no clock changes, and nothing need be looked for.
  if (aheadIn(zone, at.getTime() - dayMs) === aheadIn(zone, at.getTime() + dayMs)) return false
  const shown = shownIn(zone, at)
  const [day, hour, minute] = [dayIn(zone, at), shown.getUTCHours(), shown.getUTCMinutes()]
  return instantsAt({ day, hour, minute, zone }).length > 1
}

/**
 * The instant at which the clocks of a zone show this time on this day. In an hour that they leave out it is as much
 * later; of two in autumn it is the first.
 */
export function instantAt(shown: Shown): Date {
  const [first] = instantsAt(shown)
  if (first) return first
  const { day, hour, minute, zone } = shown
  const wanted = new Date(`${day}T00:00:00Z`).getTime() + (hour * 60 + minute) * 60_000
  // The clock that held before the change goes on for as long as it takes.
  return new Date(wanted - aheadIn(zone, wanted - dayMs))
}
