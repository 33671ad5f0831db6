import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { Shown } from './calendar-entry.ts'
import type { Event, EventFormat } from './event.ts'
import { stepsBefore } from './place-calendars.ts'
import { asTheyCome, type Comes } from './registration.ts'

/** What a feed tells of an event, and where to join for whoever may know. */
export type InFeed = Shown & Pick<Event, 'joinLink'>

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

/** No more than feeds need: of a thousand events, every column counts. */
const selectInFeed = (db: Db) =>
  db
    .selectFrom('events.event')
    .select(['id', 'slug', 'title', 'about', 'theme', 'startsAt', 'endsAt', 'zone', 'wholeDays', 'place'])
    .select(['joinLink', 'sequence', 'cancelledAt', 'changedAt'])
    .select(sql<EventFormat>`format`.as('format'))

/** Lists what the programme's feed tells: what is on, and what has been lately. */
export async function listProgramme(db: Db, now: Date): Promise<InFeed[]> {
  const rows = await selectInFeed(db)
    .where('publishedAt', 'is not', null)
    .where(isKept(now))
    .orderBy(sql`abs(extract(epoch from starts_at - ${now}::timestamptz))`)
    .limit(most)
    .execute()
  return rows.sort(byStart)
}

/**
 * Finds a series with all its events, for its feed.
 *
 * @throws NotFound where there is none, or nothing of it is published.
 */
export async function findSeriesFeed(
  db: Db,
  slug: string | undefined,
): Promise<{ title: string; about: string; events: InFeed[] }> {
  const series = await db
    .selectFrom('events.series')
    .select(['id', 'title', 'about'])
    .where('slug', '=', slug ?? '')
    .executeTakeFirst()
  if (!series) throw new NotFound('series')
  const rows = await selectInFeed(db)
    .where('publishedAt', 'is not', null)
    .where('seriesId', '=', series.id)
    .orderBy('startsAt', 'desc')
    .limit(most)
    .execute()
  if (rows.length === 0) throw new NotFound('series')
  return { title: series.title, about: series.about, events: rows.sort(byStart) }
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
 * Lists the events at which a member has a place, or had one until they were cancelled, each as they take part in it,
 * and as often changed as the files that they were sent.
 * Where they only wait, or have given up their place, nothing is in their calendar.
 */
export async function listOwn(db: Db, { memberId, now }: { memberId: string; now: Date }): Promise<InFeed[]> {
  const own = db
    .selectFrom('events.registration')
    .select(['eventId', 'comes', 'toldAnewAt', 'promotedAt'])
    .select(stepsBefore)
    .where('memberId', '=', memberId)
    .where('registeredAt', 'is not', null)
    .where('cancelledAt', 'is', null)
    .as('own')
  const rows = await selectInFeed(db)
    .innerJoin(own, 'own.eventId', 'events.event.id')
    .select(sql<Comes | null>`own.comes`.as('comes'))
    .select(sql<Date>`greatest(changed_at, own.told_anew_at, own.promoted_at)`.as('changedAt'))
    .select(sql<number>`sequence + own.steps`.as('sequence'))
    .where('publishedAt', 'is not', null)
    .where(isKept(now))
    .orderBy('startsAt', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => asTheyCome(row, row)).sort(byStart)
}

const byStart = (one: InFeed, other: InFeed) =>
  one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1)
