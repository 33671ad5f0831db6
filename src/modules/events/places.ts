import type { Event } from './event.ts'
import { type CountsPlaces, placesOf, type Registration } from './registration.ts'

/** Places that are kept for one part of the system, until an instant. */
export type Reserved = { partId: string; places: number }

/** How many places those registered have, by the part of the system in which they stand; null for none said. */
export type Taken = { partId: string | null; places: number }

/** What is free: for everybody, and for each part beside that. Never more altogether than `all`. */
export type Room = { all: number; forEverybody: number; forPart: ReadonlyMap<string, number> }

type Given = { capacity: number | null; reserved: readonly Reserved[]; taken: readonly Taken[] }

/**
 * Says which places are free. People of a part take those kept for it first, so that a place kept for a part is used
 * before one that everybody could have. Where the capacity was lowered, nobody is thrown out and nothing is free.
 */
export function roomLeft({ capacity, reserved, taken }: Given): Room {
  if (capacity === null)
    return { all: Number.POSITIVE_INFINITY, forEverybody: Number.POSITIVE_INFINITY, forPart: new Map() }
  const sum = (all: readonly { places: number }[]) => all.reduce((sofar, { places }) => sofar + places, 0)
  const takenOf = (of: string) => sum(taken.filter(({ partId }) => partId === of))
  const usedOfReserved = reserved.map(({ partId, places }) => Math.min(places, takenOf(partId)))
  const takenFromEverybody = sum(taken) - usedOfReserved.reduce((sofar, used) => sofar + used, 0)
  return {
    all: Math.max(0, capacity - sum(taken)),
    forEverybody: Math.max(0, capacity - sum(reserved) - takenFromEverybody),
    forPart: new Map(
      reserved.map(({ partId, places }, index) => [partId, places - (usedOfReserved[index] ?? 0)]),
    ),
  }
}

/** Somebody in the list: how many places they need, and the part in which they stand. */
export type Waiting = Pick<Registration, 'id' | 'partId' | 'carers' | 'interpreters' | 'comes'> & {
  /** Places that they have already, and keep until they have all that they wait for. */
  had?: number
}

type List = {
  room: Room
  /** What would be free if nobody had a place: whoever does not fit there holds nobody up. */
  empty?: Room
  /** In the order in which they asked. */
  waiting: readonly Waiting[]
  event: CountsPlaces
  /** Whether whoever needs fewer places may have them before somebody who needs more, and comes first. */
  mayPass: boolean
}

const fits = ({ all, forEverybody }: Omit<Room, 'forPart'>, needed: number, kept: number) =>
  needed <= all && needed - Math.min(needed, kept) <= forEverybody

/**
 * Says who of those waiting gets a place, in their order, and whether the next to come would wait. For whoever needs
 * several (with a carer, an interpreter) the free ones are kept until there are enough: else people alone would
 * overtake them for ever. Only shortly before the event, when a kept place would stay empty, may they be passed.
 */
export function whoGetsPlaces(list: List): { ids: string[]; isFull: boolean } {
  const { ids, left } = giveInOrder(list)
  return { ids, isFull: Math.min(left.all, left.forEverybody) < 1 }
}

/** Goes through the list, and says what is left after all of it: free for whoever comes next. */
function giveInOrder({ room, empty, waiting, event, mayPass }: List): { ids: string[]; left: Room } {
  let { all, forEverybody } = room
  const forPart = new Map(room.forPart)
  const ids: string[] = []
  for (const one of waiting) {
    const needed = placesOf(one, event) - (one.had ?? 0)
    const kept = keptFor(one, forPart)
    const fromKept = Math.min(needed, kept)
    if (fits({ all, forEverybody }, needed, kept)) {
      if (one.partId !== null && fromKept > 0) forPart.set(one.partId, kept - fromKept)
      forEverybody -= needed - fromKept
      all -= needed
      ids.push(one.id)
    } else if (!mayPass && (!empty || fits(empty, needed, keptFor(one, empty.forPart)))) {
      if (one.partId !== null) forPart.set(one.partId, 0)
      forEverybody = 0
    }
  }
  return { ids, left: { all, forEverybody, forPart } }
}

const keptFor = ({ partId }: Pick<Waiting, 'partId'>, places: Room['forPart']) =>
  partId === null ? 0 : (places.get(partId) ?? 0)

type Had = Omit<Waiting, 'id' | 'had'>
type Otherwise = Given & Omit<List, 'room' | 'empty'> & { was: Had; wants: Had }

/**
 * Says whether somebody who has a place may have it otherwise: with a carer more, for another part of the system, in
 * the room instead of online. What they need besides must be free after all who wait, as if they asked for it now; what
 * they need no more can always be given back.
 */
export function mayHaveInstead({ capacity, reserved, taken, was, wants, ...list }: Otherwise): boolean {
  const [had, needed] = [placesOf(was, list.event), placesOf(wants, list.event)]
  if (capacity === null || (needed <= had && (was.partId === wants.partId || reserved.length === 0)))
    return true
  const roomWith = (some: readonly Taken[]) => roomLeft({ capacity, reserved, taken: some })
  const others = [...taken, { partId: was.partId, places: -had }]
  const withoutThem = roomWith(others)
  if (!fits(withoutThem, needed, keptFor(wants, withoutThem.forPart))) return false
  const [before, after] = [roomWith(taken), roomWith([...others, { partId: wants.partId, places: needed }])]
  const { left } = giveInOrder({ ...list, room: before, empty: roomWith([]) })
  const isCovered = (of: (room: Room) => number) => of(before) - of(after) <= of(left)
  return (
    isCovered(({ all }) => all) &&
    isCovered(({ forEverybody }) => forEverybody) &&
    reserved.every((kept) => isCovered(({ forPart }) => keptFor(kept, forPart)))
  )
}

const dayMs = 24 * 60 * 60 * 1000

/** In the last day a place that is kept for two who need two would stay empty. */
export const mayPassSoon = ({ startsAt }: Pick<Event, 'startsAt'>, now: Date) => +now >= +startsAt - dayMs
