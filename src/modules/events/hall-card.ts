import { type Expression, sql } from 'kysely'

/** What the hall tells a member of the programme. */
export type EventFacts = {
  /** Their own next event, and whether they have the place or wait for it. */
  own: {
    slug: string
    title: string
    characteristic: string
    startsAt: string
    zone: string
    waits: boolean
  } | null
  /** The next event for which they can still register. */
  next: { slug: string; title: string; characteristic: string; startsAt: string; zone: string } | null
}

/** The facts as one expression, so that the hall can ask for those of all rooms in one query. */
export const eventFacts = (readerId: Expression<string>, now: Expression<Date>) => sql<EventFacts>`(
  select json_build_object(
    'own', (
      select json_build_object('slug', event.slug, 'title', event.title, 'characteristic', event.characteristic,
        'startsAt', event.starts_at, 'zone', event.zone, 'waits', registration.registered_at is null)
      from events.registration join events.event on event.id = registration.event_id
      where registration.member_id = ${readerId} and registration.cancelled_at is null
        and event.ends_at > ${now}::timestamptz and event.cancelled_at is null
      order by event.starts_at limit 1
    ),
    'next', (
      select json_build_object('slug', event.slug, 'title', event.title, 'characteristic', event.characteristic,
        'startsAt', event.starts_at, 'zone', event.zone)
      from events.event
      where event.published_at is not null and event.cancelled_at is null and event.starts_at > ${now}::timestamptz
        and coalesce(event.opens_at, ${now}::timestamptz) <= ${now}::timestamptz and coalesce(event.closes_at, event.starts_at) > ${now}::timestamptz
        and not exists (
          select from events.registration as own
          where own.event_id = event.id and own.member_id = ${readerId} and own.cancelled_at is null
        )
      order by event.starts_at limit 1
    )
  )
)`
