import type { VNode } from 'preact'
import { findTopicReaders } from '#modules/letters/index.ts'
import { findSender } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
import type { Tx } from '#platform/db.ts'
import { sendManyLater } from '#platform/mail/outbox.ts'
import { unsubscribeUrl } from '#platform/mail/words.ts'
import { type Event, isCancelled } from './event.ts'
import type { Frame } from './event-letter.tsx'
import { findPlaceAddresses } from './place-addresses.ts'
import { type CalendarKind, placeCalendars } from './place-calendars.ts'
import { placeTokens } from './place-token.ts'
import { type Registration, standingOf } from './registration.ts'
import { reminderTopic } from './topic.ts'

/** So many letters are written before others are answered: a big event has thousands. */
const atATime = 50

type Writing = {
  act: `events.${string}`
  /** What makes the letter one of its kind for somebody: asked for twice, it is sent once. */
  once: string
  event: Event
  registrations: readonly Registration[]
  letter(frame: Frame, registration: Registration): { subject: string; view: VNode }
  /** What comes with it into its reader's calendar. */
  calendar?: CalendarKind
  /** A reminder, which members may stop; anything else is told to all who are concerned. */
  isReminder?: boolean
  replyTo?: string | null
  config: Config
  at: Date
}

/**
 * Writes to people who registered, each a letter of their own, in the transaction of the act. Whoever has no address
 * gets none. Some dozens at a time, so that the house answers others meanwhile. Returns how
 * many letters there are.
 */
export async function writeToRegistered(tx: Tx, writing: Writing): Promise<number> {
  const {
    act,
    once,
    event,
    registrations,
    letter,
    calendar,
    isReminder,
    replyTo = null,
    config,
    at,
  } = writing
  if (registrations.length === 0) return 0
  const readers = await findReaders(tx, writing)
  const [sender, tokenOf] = [await findSender(tx, config), await placeTokens(tx)]
  const asked = { event, registrations, config, at }
  const fileOf = calendar ? await placeCalendars(tx, { kind: calendar, ...asked }) : null
  const letterTo = (registration: Registration) => {
    const reader = readers(registration)
    if (!reader) return []
    const place = `${config.baseUrl}/events/place/${tokenOf(registration.id).token}`
    const stop = isReminder ? stopOf({ ...reader, place, home: config.baseUrl }) : null
    const frame = { from: sender.name, home: config.baseUrl, place, way: wayOf(event, registration), stop }
    return [
      {
        ...letter(frame, registration),
        act,
        about: `${once}:${registration.id}`,
        to: reader.address,
        replyTo,
        unsubscribeToken: reader.unsubscribeToken,
        calendar: fileOf?.(registration, reader.address) ?? null,
        at,
      },
    ]
  }
  let written = 0
  for (let from = 0; from < registrations.length; from += atATime) {
    const letters = registrations.slice(from, from + atATime).flatMap(letterTo)
    await sendManyLater(tx, letters)
    written += letters.length
  }
  return written
}

type Reader = { address: string; unsubscribeToken: string | null }

/** What stands at the end of a letter fits its reader: nobody gives up a place that they only wait for. */
const wayOf = (event: Event, registration: Registration): string | null => {
  if (isCancelled(event)) return null
  return standingOf(registration) === 'waiting'
    ? 'See where you stand, or leave the list'
    : 'See, change or give up your place'
}

type Stopping = Pick<Reader, 'unsubscribeToken'> & { place: string; home: string }

/** Members stop reminders of all events, where they choose their letters; guests those of this one. */
const stopOf = ({ unsubscribeToken, place, home }: Stopping) =>
  unsubscribeToken
    ? { href: unsubscribeUrl(home, unsubscribeToken), words: 'Stop reminders of events' }
    : { href: `${place}/stop-reminders`, words: 'Stop reminders of this event' }

/** Guests are written to at the address that they confirmed; members at their main one, as they chose. */
async function findReaders(
  tx: Tx,
  { registrations, isReminder = false }: Writing,
): Promise<(registration: Registration) => Reader | null> {
  const ids = registrations.flatMap(({ memberId }) => memberId ?? [])
  const chosen = isReminder ? await findTopicReaders(tx, { topic: reminderTopic, ids }) : null
  const addresses = chosen ? null : await findPlaceAddresses(tx, ids)
  return ({ memberId, guestAddress }) => {
    if (memberId === null) return guestAddress ? { address: guestAddress, unsubscribeToken: null } : null
    if (chosen) return chosen.get(memberId) ?? null
    const address = addresses?.get(memberId)
    return address ? { address, unsubscribeToken: null } : null
  }
}
