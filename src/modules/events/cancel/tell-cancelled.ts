import type { Config } from '#platform/config.ts'
import type { Tx } from '#platform/db.ts'
import type { Event } from '../event.ts'
import type { Frame } from '../event-letter.tsx'
import { type Registration, standingOf } from '../registration.ts'
import { writeToRegistered } from '../write-to-registered.ts'
import { cancelledEmail } from './email.tsx'

type Telling = {
  /** As it stands once it is cancelled: its `sequence` is higher than in any file before. */
  event: Event
  /** As they stood before, with a place or in the list. */
  registrations: readonly Registration[]
  config: Config
  at: Date
}

/**
 * Tells everybody who had a place, or waited for one, that an event is cancelled, each once, in the transaction of the
 * act. It goes out of the calendars of those who had a place; in others it never was. Returns how many were written to.
 */
export async function tellCancelled(tx: Tx, { event, registrations, config, at }: Telling): Promise<number> {
  const groups = Map.groupBy(registrations, standingOf)
  const asked = { act: 'events.cancelled', once: event.id, event, config, at } as const
  const [placed, waiting] = [groups.get('registered') ?? [], groups.get('waiting') ?? []]
  const letter = (hadPlace: boolean) => (frame: Frame) => cancelledEmail({ event, hadPlace, frame })
  return (
    (await writeToRegistered(tx, {
      ...asked,
      registrations: placed,
      letter: letter(true),
      calendar: 'cancelled',
    })) + (await writeToRegistered(tx, { ...asked, registrations: waiting, letter: letter(false) }))
  )
}
