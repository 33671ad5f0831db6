import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** How many events stand on an organiser's page. */
export const perPage = 50

/** Lists events as organisers see them, in preparation too: those to come, the next first, then the past ones. */
export async function listProgrammeEvents(db: Db, { now, page }: { now: Date; page: number }) {
  const { count } = await db
    .selectFrom('events.event')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const events = await db
    .selectFrom('events.event as event')
    .select(['event.id', 'event.slug', 'event.title', 'event.startsAt', 'event.endsAt', 'event.zone'])
    .select([
      'event.wholeDays',
      'event.capacity',
      'event.format',
      'event.companionsTakePlaces',
      'event.onlineTakesPlaces',
      'event.publishedAt',
      'event.cancelledAt',
    ])
    .select(
      sql<number>`(select count(*) from events.registration where event_id = event.id
        and registered_at is not null and cancelled_at is null)::int
        + (select coalesce(sum(registered), 0) from events.attendance where event_id = event.id)::int`.as(
        'registered',
      ),
    )
    .select(
      sql<number>`(select coalesce(sum(carers + interpreters), 0) from events.registration where event_id = event.id
        and not (event.format = 'both' and comes is not distinct from 'online')
        and registered_at is not null and cancelled_at is null)::int`.as('beside'),
    )
    .select(
      sql<number>`(select count(*) from events.registration where event_id = event.id
        and registered_at is not null and cancelled_at is null and comes = 'online')::int`.as('online'),
    )
    .select(
      sql<number>`(select count(*) from events.registration where event_id = event.id
        and registered_at is null and confirmed_at is not null and cancelled_at is null)::int`.as('waiting'),
    )
    .orderBy(sql`ends_at <= ${now}`)
    .orderBy(sql`case when ends_at > ${now} then starts_at end`)
    .orderBy('startsAt', 'desc')
    .orderBy('id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  return { events, pages: Math.max(1, Math.ceil(count / perPage)) }
}

export type ProgrammeRow = Awaited<ReturnType<typeof listProgrammeEvents>>['events'][number]
