import type { Db } from '#platform/db.ts'
import { findMailPauses } from '#platform/mail/pause.ts'
import { type Event, isOver } from './event.ts'
import { listTakenOut, type Person } from './list-people.ts'
import { findMovedAt } from './moved-at.ts'
import { findPlaceAddresses } from './place-addresses.ts'
import type { Registration } from './registration.ts'
import { type ToTell, type Written, whatToTell } from './to-tell.ts'

/** Somebody who does not know yet what others were written to about. */
export type Untold = { person: Person; things: readonly ToTell[] }

const dayMs = 24 * 60 * 60 * 1000

/** So long before mail to an address is paused, the letter may have been sent that came back. */
const comesBackWithinMs = 3 * dayMs

type Asked = { event: Event; people: readonly Person[]; now: Date }

/**
 * Lists who has to be told by telephone, of those at an event and of those who were taken out: nobody once it is over.
 * Seven queries.
 */
export async function listUntold(db: Db, { event, people, now }: Asked): Promise<Untold[]> {
  if (isOver(event, now)) return []
  const all = [...people, ...(await listTakenOut(db, event.id))]
  const unreachedSince = await findUnreached(db, all)
  const known = { event, movedAt: await findMovedAt(db, event.id), written: await listWritten(db, event.id) }
  return all.flatMap((person) => {
    const since = unreachedSince(person)
    const things = since ? whatToTell(person, known, since) : []
    return things.length > 0 ? [{ person, things }] : []
  })
}

type Addressed = Pick<Registration, 'memberId' | 'guestAddress'>

/** From when on no letter reaches somebody: who has no e-mail, or whose mail comes back. Null where letters do. */
export async function findUnreached(
  db: Db,
  people: readonly Addressed[],
): Promise<(person: Addressed) => Date | null> {
  const addresses = await findPlaceAddresses(
    db,
    people.map(({ memberId }) => memberId),
  )
  const addressOf = ({ memberId, guestAddress }: Addressed) =>
    memberId === null ? guestAddress : addresses.get(memberId)
  const found = people.flatMap((person) => addressOf(person) ?? [])
  const pauses = new Map((await findMailPauses(db, found)).map(({ address, since }) => [address, since]))
  return (person) => {
    const address = addressOf(person)
    if (!address) return new Date(0)
    const paused = pauses.get(address)
    return paused ? new Date(+paused - comesBackWithinMs) : null
  }
}

async function listWritten(db: Db, eventId: string): Promise<Written[]> {
  const rows = await db
    .selectFrom('events.message')
    .select(['subject', 'words', 'writtenTo', 'sentAt'])
    .where('eventId', '=', eventId)
    .orderBy('sentAt')
    .execute()
  // The table takes these alone, which its types cannot say.
  return rows.map((row) => ({ ...row, writtenTo: row.writtenTo as Written['writtenTo'] }))
}
