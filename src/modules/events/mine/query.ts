import type { Db } from '#platform/db.ts'
import type { Listed } from '../event-line.tsx'
import type { Standing } from '../registration.ts'
import { standingOf } from '../registration.ts'

/** An event of a member's own, and how they stand. */
export type OwnEvent = Listed & { standing: Standing }

const most = 200

/** Lists the events at which a member has a place or waits for one, those to come first. */
export async function listOwnEvents(db: Db, { memberId, now }: { memberId: string; now: Date }) {
  const rows = await db
    .selectFrom('events.registration as registration')
    .innerJoin('events.event as event', 'event.id', 'registration.eventId')
    .select(['event.id', 'event.slug', 'event.title', 'event.characteristic', 'event.startsAt'])
    .select(['event.endsAt', 'event.zone', 'event.wholeDays', 'event.format', 'event.place', 'event.lens'])
    .select(['event.objective', 'event.cancelledAt as eventCancelledAt', 'event.isFull'])
    .select('event.onlineTakesPlaces')
    .select(['registration.confirmedAt', 'registration.registeredAt', 'registration.cancelledAt'])
    .where('registration.memberId', '=', memberId)
    .where('registration.cancelledAt', 'is', null)
    .orderBy('event.startsAt', 'desc')
    .limit(most)
    .execute()
  const all = rows.map(({ eventCancelledAt, confirmedAt, registeredAt, cancelledAt, ...event }) => ({
    // The table takes three words alone, which its types cannot say.
    ...(event as Omit<Listed, 'cancelledAt'>),
    cancelledAt: eventCancelledAt,
    standing: standingOf({ confirmedAt, registeredAt, cancelledAt }),
  }))
  return {
    toCome: all.filter(({ endsAt }) => endsAt > now).toReversed(),
    past: all.filter(({ endsAt, standing }) => endsAt <= now && standing === 'registered'),
  } satisfies { toCome: OwnEvent[]; past: OwnEvent[] }
}
