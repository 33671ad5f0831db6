import { findSender } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
import type { Tx } from '#platform/db.ts'
import { sendManyLater } from '#platform/mail/outbox.ts'
import type { Event } from './event.ts'
import { findPlaceAddresses } from './place-addresses.ts'
import { type CalendarKind, placeCalendars } from './place-calendars.ts'
import { type PlaceLetterKind, placeLetter } from './place-letter.tsx'
import { placeTokens } from './place-token.ts'
import { asTheyCome, type Registration } from './registration.ts'

type Writing = {
  kind: PlaceLetterKind
  event: Event
  registrations: readonly Registration[]
  config: Pick<Config, 'baseUrl' | 'mailFrom'>
  at: Date
  /** Asked for by somebody anew, who may have lost the one before: at most one in a minute. */
  again?: boolean
  /** They registered by another form, and may still answer what the event asks. */
  asks?: boolean
}

/**
 * Writes to people about their own place, in the transaction of the act. Each kind is sent once for a registration,
 * however often it is asked for; that they have it, once for each way in which they take part, and again where they had
 * lost it. Whoever has no address gets none. Some dozens at a time.
 */
export async function writePlaceLetters(
  tx: Tx,
  { kind, event, registrations, config, at, again = false, asks = false }: Writing,
): Promise<void> {
  if (registrations.length === 0) return
  const addresses = await findPlaceAddresses(
    tx,
    registrations.map(({ memberId }) => memberId),
  )
  const [from, tokenOf] = [await findSender(tx, config), await placeTokens(tx)]
  const calendarKind = calendarKinds[kind]
  const calendarOf =
    calendarKind && (await placeCalendars(tx, { kind: calendarKind, event, registrations, config, at }))
  const anew = again ? ` ${at.toISOString().slice(0, 16)}` : ''
  await sendManyLater(
    tx,
    registrations.flatMap((one) => {
      const to = one.memberId === null ? one.guestAddress : addresses.get(one.memberId)
      if (!to) return []
      const { token } = tokenOf(one.id)
      const href = config.baseUrl + (pagesOf[kind]?.(event) ?? `/events/place/${token}`)
      return [
        {
          ...placeLetter({ kind, event: asTheyCome(event, one), href, from, asks }),
          act: `events.${kind}` as const,
          about: one.id + (isOfWay(kind) && one.revision > 1 ? `:${one.revision}` : '') + anew,
          to,
          at,
          // Whoever only waited has nothing in their calendar to take out.
          calendar: (kind === 'removed' && !one.registeredAt ? null : calendarOf?.(one, to)) ?? null,
        },
      ]
    }),
  )
}

/** Whether it says in which way they take part, or that they have a place again, and is sent again for each. */
const isOfWay = (kind: PlaceLetterKind) =>
  kind === 'registered' || kind === 'promoted' || kind === 'promoted-to-room'

/** What comes with the letter into its reader's calendar. */
const calendarKinds: Readonly<Partial<Record<PlaceLetterKind, CalendarKind>>> = {
  registered: 'have',
  promoted: 'have',
  'promoted-to-room': 'have',
  'given-up': 'give-up',
  removed: 'give-up',
}

/** Where the letter leads, if not to the reader's own place. */
const pagesOf: Readonly<Partial<Record<PlaceLetterKind, (event: Event) => string>>> = {
  'given-up': ({ slug }) => `/events/${slug}`,
  removed: ({ slug }) => `/events/${slug}`,
}
