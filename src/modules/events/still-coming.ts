import type { Tx } from '#platform/db.ts'
import type { Registration } from './registration.ts'

type Saying = { registration: Pick<Registration, 'id'>; at: Date }

/** Writes down that somebody comes all the same, after a change of time or place. */
export async function stillComing(tx: Tx, { registration, at }: Saying): Promise<'still-coming'> {
  await tx
    .updateTable('events.registration')
    .set({ stillComingAt: at })
    .where('id', '=', registration.id)
    .where('cancelledAt', 'is', null)
    .where('askedAgainAt', 'is not', null)
    .execute()
  return 'still-coming'
}
