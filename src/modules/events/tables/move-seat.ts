import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { lockEvent } from '../queries.ts'
import type { Rotations } from '../seating.ts'
import { findSeatings } from '../seatings.ts'
import type { Moving } from './form.ts'

type Ask = { eventId: string; moving: Moving; by: string; at: Date }

export type MoveOutcome = 'moved' | 'changed-meanwhile' | 'no-seat'

/** Moves somebody to another table by hand, in one rotation. What was proved of the seating is not proved any more. */
export function moveSeat(db: Db, { eventId, moving, by, at }: Ask): Promise<MoveOutcome> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    const { seating } = await findSeatings(tx, eventId)
    if (!seating || seating.revision !== moving.revision) return 'changed-meanwhile'
    const moved = moveIn(seating.rotations, moving)
    if (!moved) return 'no-seat'
    await tx
      .updateTable('events.seating')
      .set({ tables: JSON.stringify(moved), changedAt: at, revision: seating.revision + 1 })
      .where('id', '=', seating.id)
      .execute()
    await recordAct(tx, { act: 'events.moveSeat', by, on: { kind: 'event', id: event.slug }, at })
    return 'moved'
  })
}

/** The seats with this person at another table; null where they are not seated, or there is no such table. */
export function moveIn(
  rotations: Rotations,
  { person, rotation, table }: Omit<Moving, 'revision'>,
): Rotations | null {
  const tables = rotations[rotation - 1]
  if (!tables?.[table - 1] || !tables.some((seats) => seats.includes(person))) return null
  const moved = tables.map((seats, index) => {
    const others = seats.filter((one) => one !== person)
    return index === table - 1 ? [...others, person] : others
  })
  return rotations.map((each, index) => (index === rotation - 1 ? moved : each))
}
