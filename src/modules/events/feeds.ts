import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { Event } from './event.ts'
import { eventOf, selectEvents } from './queries.ts'

const dayMs = 24 * 60 * 60 * 1000

/** What is behind us stays in a calendar for a year; and what is cancelled for 30 days, wherever it was. */
const keptDays = 365
const cancelledDays = 30

/** So many at most, those nearest to today: calendars read a feed whole, each time. */
const most = 1_000
const mostSeries = 20

/** Whether an event belongs into a feed yet, or still. */
const isKept = (now: Date) => sql<boolean>`(
  ends_at > ${new Date(now.getTime() - keptDays * dayMs)}
  or cancelled_at > ${new Date(now.getTime() - cancelledDays * dayMs)}
)`

/** Lists what the programme's feed tells: what is on, and what has been lately. */
export async function listProgramme(db: Db, now: Date): Promise<Event[]> {
  const rows = await selectEvents(db)
    .where('publishedAt', 'is not', null)
    .where(isKept(now))
    .orderBy(sql`abs(extract(epoch from starts_at - ${now}::timestamptz))`)
    .limit(most)
    .execute()
  return rows.map(eventOf).sort(byStart)
}

/**
 * Finds a series with all its events, for its feed.
 *
 * @throws NotFound where there is none, or nothing of it is published.
 */
export async function findSeriesFeed(
  db: Db,
  slug: string | undefined,
): Promise<{ title: string; about: string; events: Event[] }> {
  const series = await db
    .selectFrom('events.series')
    .select(['id', 'title', 'about'])
    .where('slug', '=', slug ?? '')
    .executeTakeFirst()
  if (!series) throw new NotFound('series')
  const rows = await selectEvents(db)
    .where('publishedAt', 'is not', null)
    .where('seriesId', '=', series.id)
    .orderBy('startsAt', 'desc')
    .limit(most)
    .execute()
  if (rows.length === 0) throw new NotFound('series')
  return { title: series.title, about: series.about, events: rows.map(eventOf).sort(byStart) }
}

/** Lists the series of which something is in the programme's feed, the latest first. */
export async function listSeriesWithEvents(db: Db, now: Date): Promise<{ slug: string; title: string }[]> {
  return await db
    .selectFrom('events.series as series')
    .select(['series.slug', 'series.title'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('events.event')
          .select('id')
          .whereRef('seriesId', '=', 'series.id')
          .where('publishedAt', 'is not', null)
          .where(isKept(now)),
      ),
    )
    .orderBy('series.position', 'desc')
    .orderBy('series.madeAt', 'desc')
    .limit(mostSeries)
    .execute()
}

/**
 * Lists the events at which a member has a place, or had one until they were cancelled. Where they only wait, or have
 * given up their place, nothing is in their calendar.
 */
export async function listOwn(db: Db, { memberId, now }: { memberId: string; now: Date }): Promise<Event[]> {
  const rows = await selectEvents(db)
    .where('publishedAt', 'is not', null)
    .where(isKept(now))
    .where(
      sql<boolean>`exists (
        select from events.registration as place
        where place.event_id = event.id and place.member_id = ${memberId} and place.registered_at is not null
          and (place.cancelled_at is null or (place.cancelled_how = 'event-cancelled' and event.cancelled_at is not null))
      )`,
    )
    .orderBy('startsAt', 'desc')
    .limit(most)
    .execute()
  return rows.map(eventOf).sort(byStart)
}

const byStart = (one: Event, other: Event) =>
  one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1)
