import { sql } from 'kysely'
import { characteristicName, ownThemes } from '#modules/frameworks/index.ts'
import type { Db } from '#platform/db.ts'
import type { Event } from '../event.ts'
import { type KeptPlaces, listKeptPlaces } from '../kept-places.ts'
import { findOwnRegistration } from '../queries.ts'
import type { Registration } from '../registration.ts'
import { findSeriesById, type Series } from '../series.ts'

/** What stands around an event. */
export type Around = {
  series: Series | null
  /** The characteristic that it is about, by its name; empty for none. */
  characteristic: string
  hasOutputs: boolean
  /** How many came, once that is known; 0 where nobody has said. */
  came: number
  /** How its reader stands; undefined for whoever never asked for a place. */
  own: Registration | undefined
  /** Where all other places are taken: those that are kept for parts of the system. */
  kept: readonly KeptPlaces[]
}

/** Finds what stands around an event: series, characteristic, whether there are outputs, how its reader stands. */
export async function findAround(
  db: Db,
  event: Event,
  { memberId, now }: { memberId: string | null; now: Date },
): Promise<Around> {
  const series = await findSeriesById(db, event.seriesId)
  const outputs = await db
    .selectFrom('events.outputs')
    .select('eventId')
    .where('eventId', '=', event.id)
    .where('publishedAt', 'is not', null)
    .executeTakeFirst()
  const own = memberId === null ? undefined : await findOwnRegistration(db, { eventId: event.id, memberId })
  const characteristic = event.characteristic === '' ? '' : await nameOf(db, event.characteristic)
  const came = await countCame(db, event.id)
  return {
    series,
    characteristic,
    hasOutputs: outputs !== undefined,
    came,
    own,
    kept: await listKeptPlaces(db, event, now),
  }
}

async function nameOf(db: Db, key: string): Promise<string> {
  const { themes } = await db.selectNoFrom(ownThemes().as('themes')).executeTakeFirstOrThrow()
  const theme = themes.find((one) => one.key === key)
  return theme ? characteristicName(theme) : ''
}

/** Those whose names are still known, and those who are only counted any more. */
async function countCame(db: Db, eventId: string): Promise<number> {
  const { rows } = await sql<{ came: number }>`
    select (select count(*) from events.registration where event_id = ${eventId} and came = 'came')::int
      + (select coalesce(sum(came), 0) from events.attendance where event_id = ${eventId})::int as came`.execute(
    db,
  )
  return rows[0]?.came ?? 0
}
