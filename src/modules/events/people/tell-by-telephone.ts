import { recordAct } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'
import { lockEvent } from '../queries.ts'

type Telling = { eventId: string; registrationId: string; upTo: Date; by: string; at: Date }

/** Notes up to when an organiser told somebody whom no letter reaches how things stand. Later things are told anew. */
export async function tellByTelephone(
  tx: Tx,
  { eventId, registrationId, upTo, by, at }: Telling,
): Promise<'told-them'> {
  const { slug } = await lockEvent(tx, eventId)
  await tx
    .updateTable('events.registration')
    .set({ toldAt: upTo < at ? upTo : at })
    .where('id', '=', registrationId)
    .execute()
  await recordAct(tx, { act: 'events.tellByTelephone', by, on: { kind: 'event', id: slug }, at })
  return 'told-them'
}
