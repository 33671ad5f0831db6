import { randomUUID } from 'node:crypto'
import { placeTokens } from '../../src/modules/events/place-token.ts'
import type { TestHouse } from './house.ts'

type Laying = Pick<TestHouse, 'db'> & { clock: Pick<TestHouse['clock'], 'now'> }

const hourMs = 60 * 60 * 1000

/** What a test says of an event; all else is as it is for most. */
export type LaidEvent = {
  slug?: string
  title?: string
  startsAt?: Date
  hours?: number
  zone?: string
  wholeDays?: boolean
  place?: string
  /** Where it says nothing: in person where it has a place, else online. */
  format?: 'online' | 'in-person' | 'both'
  joinLink?: string
  capacity?: number | null
  seriesId?: string | null
  isDraft?: boolean
}

let count = 0

/** Lays an event into the tables, published unless it is a draft: in ten days, for two hours, online. */
export async function layEvent({ db, clock }: Laying, event: LaidEvent = {}) {
  const at = clock.now()
  const { slug = `event-${++count}`, title = 'Building trust', hours = 2, isDraft = false } = event
  const startsAt = event.startsAt ?? new Date(at.getTime() + 10 * 24 * hourMs)
  const row = await db
    .insertInto('events.event')
    .values({
      slug,
      title,
      startsAt,
      endsAt: new Date(startsAt.getTime() + hours * hourMs),
      zone: event.zone ?? 'Europe/London',
      wholeDays: event.wholeDays ?? false,
      format: event.format ?? (event.place ? 'in-person' : 'online'),
      place: event.place ?? '',
      joinLink: event.joinLink ?? 'https://meet.example/trust',
      capacity: event.capacity ?? null,
      seriesId: event.seriesId ?? null,
      captions: 'yes',
      signLanguage: 'on-request',
      stepFree: 'not-needed',
      breaks: 'yes',
      madeAt: at,
      changedAt: at,
      publishedAt: isDraft ? null : at,
    })
    .returning(['id', 'slug'])
    .executeTakeFirstOrThrow()
  return { ...row, title, startsAt, here: `/events/${row.slug}` }
}

type Person = { memberId: string } | { guestName: string; guestAddress: string }

/** Lays a registration, with a place unless they wait, as if they had asked for it. Returns its id. */
export async function layPlace(
  { db, clock }: Laying,
  { eventId, person, waits = false }: { eventId: string; person: Person; waits?: boolean },
): Promise<string> {
  const at = clock.now()
  const id = randomUUID()
  const { tokenHash } = (await placeTokens(db))(id)
  await db
    .insertInto('events.registration')
    .values({
      id,
      eventId,
      ...person,
      tokenHash,
      askedAt: at,
      confirmedAt: at,
      registeredAt: waits ? null : at,
    })
    .execute()
  return id
}

/** The link to a place, in the latest mail of an act to an address. */
export async function placeLinkIn(
  { db }: Pick<TestHouse, 'db'>,
  { act, to }: { act: string; to: string },
): Promise<string> {
  const mail = await db
    .selectFrom('platform.mail')
    .select('bodyText')
    .where('act', '=', act)
    .where('toAddress', '=', to)
    .orderBy('queuedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  const link = /\/events\/place\/[\w-]+/.exec(mail?.bodyText ?? '')?.[0]
  if (!link) throw new Error(`No mail of ${act} to ${to} leads to a place`)
  return link
}
