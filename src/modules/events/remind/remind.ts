import { sql } from 'kysely'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { type Event, isCancelled, showsJoinLink } from '../event.ts'
import { lockEvent, registrationOf, selectEvents, selectRegistrations } from '../queries.ts'
import { asTheyCome, type Registration } from '../registration.ts'
import { writeToRegistered } from '../write-to-registered.ts'
import { afterEmail, dayBeforeEmail, hourBeforeEmail } from './email.tsx'
import { dueBefore, isDueAfter, isDueBefore, type ReminderKind } from './when-due.ts'

type Reminding = { config: Config; at: Date }

const dayMs = 24 * 60 * 60 * 1000

/** A reminder comes no earlier than this before an event: a day, and a night that is quiet. */
const earliestMs = 3 * dayMs
const latestMs = 14 * dayMs

/** Lists the events about which somebody may have to be written to now, before them and after. */
export async function listDue(
  db: Db,
  at: Date,
): Promise<{ eventId: string; kinds: readonly ReminderKind[] }[]> {
  const rows = await selectEvents(db)
    .where('publishedAt', 'is not', null)
    .where('cancelledAt', 'is', null)
    .where('startsAt', '<', new Date(at.getTime() + earliestMs))
    .where('endsAt', '>', new Date(at.getTime() - latestMs))
    .orderBy('startsAt')
    .execute()
  return rows.map((row) => ({
    eventId: row.id,
    kinds: row.startsAt > at ? (['day-before', 'hour-before'] as const) : (['after'] as const),
  }))
}

type Asked = Reminding & { eventId: string; kind: ReminderKind; most?: number }

/**
 * Writes to the next people at an event, each once, where that is due. The event is held, so that nobody is reminded of
 * what was cancelled, moved or given up at the same moment. Returns how many it took; 0 when nobody is left.
 */
export function remindSome(db: Db, { eventId, kind, config, at, most = 250 }: Asked): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    const hasOutputs = kind === 'after' && (await areOutputsOut(tx, eventId))
    const isDue = kind === 'after' ? isDueAfter(event, { hasOutputs, now: at }) : isDueBefore(event, kind, at)
    if (isCancelled(event) || !isDue) return 0
    const registrations = await takeSome(tx, { event, kind, at, most })
    await writeToRegistered(tx, {
      act: acts[kind],
      // An event that was moved is reminded of anew.
      once: String(event.startsAt.getTime()),
      event,
      registrations,
      letter: (frame, registration) => {
        const theirs = asTheyCome(event, registration)
        return kind === 'after'
          ? afterEmail({ event: theirs, hasOutputs, frame })
          : emails[kind]({ event: theirs, showsLink: showsJoinLink(theirs, at), frame })
      },
      isReminder: true,
      config,
      at,
    })
    return registrations.length
  })
}

const emails = { 'day-before': dayBeforeEmail, 'hour-before': hourBeforeEmail }

const acts = {
  'day-before': 'events.remindDayBefore',
  'hour-before': 'events.remindHourBefore',
  after: 'events.thank',
} as const

/**
 * Takes the next who have a place and were not written to, and notes that they were. Whoever registered when it was due
 * already has just been told all of it.
 */
async function takeSome(
  tx: Tx,
  { event, kind, at, most }: { event: Event; kind: ReminderKind; at: Date; most: number },
): Promise<Registration[]> {
  const due = kind === 'after' ? event.endsAt : (dueBefore(event, kind) ?? at)
  const { rows } = await sql<{ registrationId: string }>`
    insert into events.reminder (registration_id, kind, sent_at)
    select id, ${kind}, ${at} from events.registration as place
    where event_id = ${event.id} and registered_at <= ${due} and cancelled_at is null
      and came is distinct from 'could-not' and reminders_stopped_at is null
      and not exists (select from events.reminder where registration_id = place.id and kind = ${kind})
    order by number limit ${most}
    on conflict do nothing
    returning registration_id`.execute(tx)
  if (rows.length === 0) return []
  const ids = rows.map(({ registrationId }) => registrationId)
  const found = await selectRegistrations(tx).where('id', 'in', ids).execute()
  return found.map(registrationOf)
}

async function areOutputsOut(tx: Tx, eventId: string): Promise<boolean> {
  const outputs = await tx
    .selectFrom('events.outputs')
    .select('publishedAt')
    .where('eventId', '=', eventId)
    .executeTakeFirst()
  return Boolean(outputs?.publishedAt)
}
