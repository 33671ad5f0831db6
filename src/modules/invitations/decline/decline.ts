import { addressHasher } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import { dayOf } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import type { Invited } from '../call.ts'
import { invitationDeclined } from '../notices.ts'

type Declining = { invited: Invited; at: Date }

/**
 * Lets somebody say no for good: nobody invites them again, whoever brings their address. What stays after a month is
 * a keyed hash, by which the house knows the address when it sees it. Said after they came in, it changes nothing.
 */
export async function decline(db: Db, { invited, at }: Declining): Promise<'declined' | 'settled-already'> {
  const hash = await addressHasher(db)
  return await db.transaction().execute(async (tx) => {
    const said = await tx
      .updateTable('invitations.invitation')
      .set({ declinedAt: at })
      .where('id', '=', invited.id)
      .where('acceptedAt', 'is', null)
      .where('declinedAt', 'is', null)
      .executeTakeFirst()
    if (said.numUpdatedRows === 0n) return 'settled-already'
    await tx
      .insertInto('invitations.refusal')
      .values({ addressHash: hash(invited.address), declinedOn: dayOf(at) })
      .onConflict((conflict) => conflict.column('addressHash').doUpdateSet({ declinedOn: dayOf(at) }))
      .execute()
    await recordAct(tx, {
      act: 'invitations.decline',
      by: null,
      on: { kind: 'invitation', id: invited.id },
      at,
    })
    const { id, address } = invited
    await invitationDeclined.tell(tx, { callId: `invitation:${id}`, address, at })
    return 'declined'
  })
}
