import { sql } from 'kysely'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { changeEvent } from '../change-event.ts'
import { countCrowd } from '../crowd.ts'
import { differencesOf } from '../difference.ts'
import { type Event, isCancelled, isDraft, isOver } from '../event.ts'
import type { Frame } from '../event-letter.tsx'
import { givePlaces } from '../give-places.ts'
import { listRegistrations, lockEvent } from '../queries.ts'
import { type Registration, standingOf } from '../registration.ts'
import { writeToRegistered } from '../write-to-registered.ts'
import { rescheduledEmail } from './email.tsx'
import type { Rescheduling } from './form.ts'
import { countFilesOf, letLastWait } from './let-last-wait.ts'

type Ask = {
  eventId: string
  answers: Rescheduling
  /** How many places the organiser has read are taken then, and said yes to; null where they read of none. */
  agreed: number | null
  by: string
  config: Config
  at: Date
}

export type RescheduleOutcome = 'rescheduled' | 'crowded' | 'same' | 'past' | 'not-now' | 'changed-meanwhile'

/**
 * Changes when or where a published event is. Everybody with a place is told how it was and how it is, gets it anew
 * into their calendar, and is asked whether they can still come; those in the list are told. Pressed twice, it is done
 * once: the second finds nothing that is otherwise. Where more people come into the room than it has places, nothing is
 * saved before the organiser has read how many.
 */
export function reschedule(
  db: Db,
  { eventId, answers, agreed, by, config, at }: Ask,
): Promise<RescheduleOutcome> {
  return db.transaction().execute(async (tx) => {
    const before = await lockEvent(tx, eventId)
    if (isDraft(before) || isCancelled(before) || isOver(before, at)) return 'not-now'
    const { revision, words, beyond, ...timing } = answers
    if (differencesOf(before, timing).length === 0) return 'same'
    if (timing.startsAt <= at) return 'past'
    const crowd = await countCrowd(tx, { event: before, after: { format: timing.format }, at })
    if (crowd && crowd.taken !== agreed && revision === before.revision) return 'crowded'
    const after = await changeEvent(tx, {
      eventId,
      revision,
      set: {
        ...timing,
        sequence: before.sequence + 1,
        // Registration ends when it begins, at the latest.
        ...(before.closesAt && before.closesAt >= timing.startsAt ? { closesAt: null } : {}),
      },
      act: 'events.reschedule',
      by,
      at,
    })
    if (after === 'changed-meanwhile') return after
    await keepHowItWas(tx, { before, after, words, by, at })
    await keepNoPlacePast(tx, after)
    await keepNoWish(tx, after)
    const mayWait = crowd !== null && after.format === 'in-person'
    const lost = mayWait && beyond === 'wait' ? await letLastWait(tx, { before, after, at }) : []
    const registrations = await listRegistrations(tx, { eventId, whom: 'both' })
    await askAnew(tx, [...registrations, ...lost], at)
    await tell(tx, { before, after, words, registrations, lost, config, at })
    await countFilesOf(tx, lost)
    // Where it is in a room no more, or in one alone, other places are free than before.
    await givePlaces(tx, { event: after, config, at })
    return 'rescheduled'
  })
}

type Kept = { before: Event; after: Event; words: string; by: string; at: Date }

const keepHowItWas = (tx: Tx, { before, after, words, by, at }: Kept) => {
  const { startsAt, endsAt, zone, wholeDays, format, place } = before
  return tx
    .insertInto('events.move')
    .values({
      eventId: before.id,
      sequence: after.sequence,
      movedAt: at,
      movedBy: by,
      was: JSON.stringify({ startsAt, endsAt, zone, wholeDays, format, place }),
      words,
    })
    .execute()
}

/** Places are kept for parts of the system until it begins at the latest, also where that is earlier now. */
const keepNoPlacePast = (tx: Tx, { id, startsAt }: Event) =>
  tx
    .updateTable('events.reserved')
    .set({ until: startsAt })
    .where('eventId', '=', id)
    .where('until', '>', startsAt)
    .execute()

/** Where it is not both any more, nobody waits online for the room. */
async function keepNoWish(tx: Tx, { id, format }: Event): Promise<void> {
  if (format === 'both') return
  await tx
    .updateTable('events.registration')
    .set({ roomWantedAt: null })
    .where('eventId', '=', id)
    .where('roomWantedAt', 'is not', null)
    .execute()
}

/**
 * Whoever said that they come said so of another time or place; and they are reminded of this one. So it is for whoever
 * lost their place, and may have one again; they are asked nothing.
 */
async function askAnew(tx: Tx, registrations: readonly Registration[], at: Date): Promise<void> {
  const ids = registrations.filter((one) => standingOf(one) === 'registered').map(({ id }) => id)
  if (ids.length === 0) return
  await tx
    .updateTable('events.registration')
    .set({
      askedAgainAt: sql<Date | null>`case when registered_at is not null then ${at}::timestamptz end`,
      stillComingAt: null,
    })
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
  await sql`delete from events.reminder where registration_id = any(${ids}::uuid[])`.execute(tx)
}

type Telling = Omit<Kept, 'by'> & {
  registrations: readonly Registration[]
  /** Who had a place, and waits from now on. */
  lost: readonly Registration[]
  config: Config
}

async function tell(
  tx: Tx,
  { before, after, words, registrations, lost, config, at }: Telling,
): Promise<void> {
  const differences = differencesOf(before, after)
  const lostIds = new Set(lost.map(({ id }) => id))
  const groups = Map.groupBy(registrations, (one) => (lostIds.has(one.id) ? 'lost' : standingOf(one)))
  const letterAs = (stands: 'asked' | 'waiting' | 'lost') => (frame: Frame) =>
    rescheduledEmail({ event: after, differences, words, stands, frame })
  const asked = {
    act: 'events.reschedule',
    once: `${after.id}:${after.sequence}`,
    event: after,
    config,
    at,
  } as const
  await writeToRegistered(tx, {
    ...asked,
    registrations: groups.get('registered') ?? [],
    letter: letterAs('asked'),
    calendar: 'ask',
  })
  await writeToRegistered(tx, {
    ...asked,
    registrations: groups.get('waiting') ?? [],
    letter: letterAs('waiting'),
  })
  // What they had is taken out of their calendar.
  await writeToRegistered(tx, {
    ...asked,
    registrations: groups.get('lost') ?? [],
    letter: letterAs('lost'),
    calendar: 'give-up',
  })
}
