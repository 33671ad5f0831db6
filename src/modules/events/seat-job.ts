import { type Person, type Seating, type Tables, usualRules } from '#maths/matching/index.ts'
import { type Belonging, listBelonging, listHats, type NamedHat } from '#modules/people/index.ts'
import { dayOf } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import type { Job } from '#platform/jobs.ts'
import { seatInWorker } from '#platform/matching/in-worker.ts'
import { listRegistrations } from './queries.ts'
import { joinsOnline, type Registration } from './registration.ts'

type About = { seatingId: string }

/** A minute's patience would be lost on an organiser who stands in the room. */
const timeLimitSeconds = 10

/** Mixes the tables that an organiser asked for, in a thread of its own. */
export const seatJob: Job<About> = {
  name: 'events.seat',
  async work({ db, now, about: { seatingId }, signal }) {
    try {
      await seatPeople(db, { seatingId, now, signal })
    } catch (error) {
      // A worker that is told to go lets another begin anew; a mistake of ours would only be made again.
      if (!signal.aborted) await finish(db, seatingId, { finishedAt: now, failure: 'mistake' })
      throw error
    }
  },
}

type Seat = About & { now: Date; signal: AbortSignal }

/** Seats those who are registered, or who came, unless that was done already. */
export async function seatPeople(db: Db, { seatingId, now, signal }: Seat): Promise<void> {
  const asked = await db
    .selectFrom('events.seating as seating')
    .innerJoin('events.event as event', 'event.id', 'seating.eventId')
    .select(['seating.eventId', 'seating.whom', 'seating.tableSize', 'seating.rotations', 'event.format'])
    .where('seating.id', '=', seatingId)
    .where('finishedAt', 'is', null)
    .executeTakeFirst()
  if (!asked) return
  const registered = await listRegistrations(db, { eventId: asked.eventId, whom: 'registered' })
  const there = registered
    .filter((one) => !joinsOnline(asked, one))
    .filter(({ came }) => (asked.whom === 'came' ? came === 'came' : came !== 'could-not'))
  const people = await describePeople(db, there, now)
  const found = await seatInWorker(tablesFor(people, asked, seatingId), { timeLimitSeconds, signal })
  await finish(db, seatingId, { finishedAt: now, ...written(found) })
}

type Wish = { tableSize: number; rotations: number }

/** Those of one part or organisation may sit together where it cannot be otherwise: everybody has a seat. */
const tablesFor = (people: readonly Person[], { tableSize, rotations }: Wish, seed: string): Tables => ({
  people,
  rules: { ...usualRules, organisationsDiffer: false, partsDiffer: false },
  size: tableSize,
  rotations,
  met: [],
  blocked: [],
  seed,
})

function written({ rotations, sizes, repeats, leastRepeats, alike, leastAlike, gap, proved }: Seating) {
  const unseated = rotations.map((rotation) => rotation.unseated)
  const proof = { sizes, repeats, leastRepeats, alike, leastAlike, gap, proved, unseated }
  return {
    tables: JSON.stringify(rotations.map(({ tables }) => tables)),
    proof: JSON.stringify(proof),
  }
}

type Finished = { finishedAt: Date; failure?: string; tables?: string; proof?: string }

const finish = (db: Db, id: string, finished: Finished) =>
  db
    .updateTable('events.seating')
    .set(finished)
    .where('id', '=', id)
    .where('finishedAt', 'is', null)
    .execute()

/** Describes people as the engine knows them: of guests, the part alone. Four queries, however many. */
async function describePeople(db: Db, all: readonly Registration[], now: Date): Promise<Person[]> {
  const ids = all.flatMap(({ memberId }) => memberId ?? [])
  const hats = await listHats(db, ids, { on: dayOf(now) })
  const belonging = await listBelonging(db, ids, { on: dayOf(now) })
  return all.map((one) =>
    personOf(one, hats.get(one.memberId ?? '') ?? [], belonging.get(one.memberId ?? '')),
  )
}

function personOf(
  { id, partId }: Registration,
  hats: readonly NamedHat[],
  belonging: Belonging | undefined,
): Person {
  const experiences = belonging?.experiences ?? []
  return {
    id,
    organisations: [...new Set(hats.flatMap(({ organisationId }) => organisationId ?? []))].toSorted(),
    // Who did not say where they stand is of a part of their own, not of one with others who did not.
    part: partId ?? hats[0]?.partId ?? id,
    place: belonging?.places[0]?.id ?? '',
    profession: experiences.find(({ isLived }) => !isLived)?.id ?? '',
    seniority: 0,
    lived: experiences.some(({ isLived }) => isLived),
    interests: [],
    times: 0,
    formats: 0,
    owed: 0,
  }
}
