import { z } from 'zod'
import { halvesOf, readTime } from '#platform/clock-time.ts'
import { type Day, plannedDay } from '#platform/day.ts'
import type { Body } from '#platform/route.ts'
import { dayIn, instantAt, type Zone } from '#platform/zone.ts'
import { revisionField } from '../event-fields.ts'

/** Places that are kept for one part of the system. */
export type Keeping = { partId: string; places: number }

/** Who may come, how many, and from when until when they say so. */
export type PlacesSaid = {
  capacity: number | null
  guestsMayRegister: boolean
  companionsTakePlaces: boolean
  /** Where it is both in a room and online it is asked; elsewhere it stays as it was. */
  onlineTakesPlaces?: boolean
  changesAfterClosing: boolean
  opensAt: Date | null
  closesAt: Date | null
  reserved: readonly Keeping[]
  keptUntil: Date | null
  revision: number
}

const mostPlaces = 100_000

const count = (what: string) =>
  z
    .string({ error: `Enter ${what.toLowerCase()} once` })
    .trim()
    .default('')
    .refine((typed) => typed === '' || (/^\d{1,6}$/.test(typed) && Number(typed) <= mostPlaces), {
      error: `${what} must be a whole number, 100,000 or less`,
    })
    .transform((typed) => (typed === '' ? null : Number(typed)))

const typed = z.string({ error: 'Enter it once' }).trim().default('')

const fields = z.object({
  capacity: count('The number of places').refine((places) => places !== 0, {
    error: 'There must be at least one place. Leave it empty where nobody is turned away',
  }),
  guests: z.enum(['yes', 'no'], { error: 'Select yes if guests may register' }),
  companions: z.enum(['counted', 'beside'], { error: 'Select how carers and interpreters are counted' }),
  online: z.enum(['counted', 'beside']).optional().catch(undefined),
  changes: z.enum(['yes', 'no']).catch('no'),
  opensOn: typed,
  opensTime: typed,
  closesOn: typed,
  closesTime: typed,
  keptUntil: typed,
  revision: revisionField,
})

/** The field in which the places kept for a part are typed. */
export const keptField = (partId: string) => `kept-${partId}`

type Kept = { reserved: readonly Keeping[]; problems: readonly { field: string; message: string }[] }

/** What was typed of places that are kept, part by part. */
export function keptIn(body: Body, partIds: readonly string[]): Kept {
  const found = partIds.map((partId) => {
    const read = count('The number of places').safeParse(body[keptField(partId)])
    const problem = read.success ? null : (read.error.issues[0]?.message ?? '')
    return { partId, problem, places: read.success ? (read.data ?? 0) : 0 }
  })
  return {
    reserved: found.flatMap(({ partId, places }) => (places > 0 ? [{ partId, places }] : [])),
    problems: found.flatMap(({ partId, problem }) =>
      problem === null ? [] : [{ field: keptField(partId), message: problem }],
    ),
  }
}

type Around = { zone: Zone; startsAt: Date; endsAt: Date; reserved: readonly Keeping[] }

/** What an organiser says of an event's places, in whose clock it was announced. */
export const placesForm = ({ zone, startsAt, endsAt, reserved }: Around) =>
  fields.transform((said, context): PlacesSaid => {
    let isWrong = false
    const tell = (field: string, message: string) => {
      isWrong = true
      context.addIssue({ code: 'custom', path: [field], message })
    }
    const opensAt = instantOf({ name: 'opens', day: said.opensOn, time: said.opensTime, zone }, tell)
    const closing = { name: 'closes', day: said.closesOn, time: said.closesTime, zone } as const
    const closesAt = said.closesTime === '' ? endOf(closing, endsAt, tell) : instantOf(closing, tell)
    const keptUntil = untilOf(said.keptUntil, zone, tell)
    if (opensAt && closesAt && closesAt <= opensAt) tell('closesOn', 'Registration must close after it opens')
    if (closesAt && closesAt > endsAt) tell('closesOn', 'Registration must close before the event ends')
    if (opensAt && opensAt >= (closesAt ? endsAt : startsAt))
      tell('opensOn', `Registration must open before the event ${closesAt ? 'ends' : 'begins'}`)
    if (keptUntil && keptUntil > startsAt)
      tell('keptUntil', 'Places must be kept until it begins at the latest')
    tellOfKept({ capacity: said.capacity, reserved, keptUntil }, tell)
    if (isWrong) return z.NEVER
    const { capacity, revision } = said
    const guestsMayRegister = said.guests === 'yes'
    const companionsTakePlaces = said.companions === 'counted'
    return {
      capacity,
      guestsMayRegister,
      companionsTakePlaces,
      ...(said.online && { onlineTakesPlaces: said.online === 'counted' }),
      changesAfterClosing: said.changes === 'yes',
      opensAt,
      closesAt,
      reserved,
      keptUntil,
      revision,
    }
  })

type Tell = (field: string, message: string) => void
type Typed = { name: 'opens' | 'closes'; day: string; time: string; zone: Zone }

function instantOf({ name, day, time, zone }: Typed, tell: Tell): Date | null {
  if (day === '') return null
  const read = readDay(`${name}On`, day, tell)
  const halves = halvesOf(time)
  const shown = time === '' ? { hour: 0, minute: 0 } : readTime(time)
  if (halves) tell(`${name}Time`, `Say whether it is ${halves[0]} or ${halves[1]}`)
  else if (!shown) tell(`${name}Time`, 'The time must be a time, like 5:30pm')
  return read && shown ? instantAt({ day: read, ...shown, zone }) : null
}

/** A day without a time means all of that day; on the day of the event, until the event is over. */
function endOf(typed: Typed, endsAt: Date, tell: Tell): Date | null {
  const begins = instantOf(typed, tell)
  if (!begins) return null
  const next = dayIn(typed.zone, new Date(+begins + 36 * 60 * 60 * 1000))
  const ends = instantAt({ day: next, hour: 0, minute: 0, zone: typed.zone })
  return begins < endsAt && ends > endsAt ? endsAt : ends
}

const untilOf = (day: string, zone: Zone, tell: Tell): Date | null => {
  const read = day === '' ? null : readDay('keptUntil', day, tell)
  return read ? instantAt({ day: read, hour: 0, minute: 0, zone }) : null
}

function readDay(field: string, day: string, tell: Tell): Day | null {
  const read = plannedDay({ whenEmpty: 'Enter the day', what: 'The day' }).safeParse(day)
  if (read.success) return read.data
  tell(field, read.error.issues[0]?.message ?? '')
  return null
}

function tellOfKept(
  { capacity, reserved, keptUntil }: Pick<PlacesSaid, 'capacity' | 'reserved' | 'keptUntil'>,
  tell: Tell,
) {
  const [first] = reserved
  if (!first) return
  const sum = reserved.reduce((sofar, { places }) => sofar + places, 0)
  if (capacity === null) tell('capacity', 'Enter how many places there are, so that some can be kept')
  else if (sum > capacity) tell(keptField(first.partId), `You keep ${sum} places, and there are ${capacity}`)
  if (!keptUntil) tell('keptUntil', 'Enter until when they are kept')
}
