import { type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Event, EventFormat } from '../event.ts'

/** What a feed says of an event. */
export type EventNews = Pick<
  Event,
  'id' | 'slug' | 'title' | 'objective' | 'about' | 'startsAt' | 'endsAt' | 'zone' | 'wholeDays' | 'place'
> & { format: EventFormat; cancelledAt: Date | null; publishedAt: Date; updatedAt: Date }

/** What it says of a page of outputs. */
export type OutputNews = Pick<Event, 'id' | 'slug' | 'title'> & { opening: string; publishedAt: Date }

/** So many of each, the newest: feeds are read often and whole. */
const most = 30

/** Lists the events that everybody may know of, whatever was published or changed last first. */
export async function listEventNews(db: Db): Promise<EventNews[]> {
  const updatedAt = sql<Date>`greatest(published_at, changed_at, cancelled_at)`
  const rows = await db
    .selectFrom('events.event')
    .select(['id', 'slug', 'title', 'objective', 'about', 'startsAt', 'endsAt', 'zone', 'wholeDays', 'place'])
    .select([sql<EventFormat>`format`.as('format'), 'cancelledAt', sql<Date>`published_at`.as('publishedAt')])
    .select(updatedAt.as('updatedAt'))
    .where('publishedAt', 'is not', null)
    .orderBy(updatedAt, 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows
}

/** Lists the pages that say what came of an event, as far as everybody may read them, the newest first. */
export const listOutputNews = (db: Db): Promise<OutputNews[]> =>
  db
    .selectFrom('events.outputs as outputs')
    .innerJoin('events.event as event', 'event.id', 'outputs.eventId')
    .select(['event.id', 'event.slug', 'event.title', 'outputs.opening'])
    .select(sql<Date>`outputs.published_at`.as('publishedAt'))
    .where(sql<SqlBool>`outputs.published_at is not null and event.published_at is not null`)
    .orderBy('outputs.publishedAt', 'desc')
    .orderBy('event.id')
    .limit(most)
    .execute()
