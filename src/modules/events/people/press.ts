import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { tellCame } from '../attendance.ts'
import { giveUp } from '../give-up.ts'
import { findUnreached } from '../list-untold.ts'
import type { Press } from './form.ts'
import { tellByTelephone } from './tell-by-telephone.ts'

type Ask = { eventId: string; press: Press; by: string; config: Config; at: Date }

/** Does what an organiser pressed beside a name: says whether they came, or gives their place to the next. */
export function press(
  db: Db,
  { eventId, press: { wish, registrationId, upTo, know }, by, config, at }: Ask,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    if (!(await isOfEvent(tx, registrationId, eventId))) return 'gone'
    if (wish === 'remove') {
      const registration = { id: registrationId, eventId }
      const before = await giveUp(tx, { registration, how: 'removed', by, config, at })
      if (before === 'over') return 'over'
      if (!(await isUntold(tx, registrationId))) return 'removed'
      if (!know) return 'removed-untold'
      await tellByTelephone(tx, { eventId, registrationId, upTo: at, by, at })
      return 'removed-known'
    }
    if (wish === 'told')
      return await tellByTelephone(tx, { eventId, registrationId, upTo: upTo ?? at, by, at })
    const came = wish === 'not-said' ? null : wish
    return await tellCame(tx, { registrations: [registrationId], came, toldBy: 'organiser', by, at })
  })
}

const isOfEvent = async (tx: Tx, id: string, eventId: string): Promise<boolean> =>
  (await tx
    .selectFrom('events.registration')
    .select('id')
    .where('id', '=', id)
    .where('eventId', '=', eventId)
    .executeTakeFirst()) !== undefined

/** Whether no mail reaches whoever was taken out, so that they hear of it from the organiser alone. */
async function isUntold(tx: Tx, id: string): Promise<boolean> {
  const one = await tx
    .selectFrom('events.registration')
    .select(['memberId', 'guestAddress'])
    .where('id', '=', id)
    .executeTakeFirst()
  return one !== undefined && (await findUnreached(tx, [one]))(one) !== null
}
