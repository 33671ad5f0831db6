import type { Db } from '#platform/db.ts'
import { readCallId } from './call.ts'

/** How somebody came who asks to join, as organisers may know it: never by whose link. See docs/decisions/0022. */
export type Came = 'invited' | 'passed-on' | 'word-of-mouth'

type Comer = { callId: string | null; address: string | null }

/**
 * Finds how people came, by the calls that they named: invited at the very address that they give, by an invitation
 * that was passed on to them, or by a member's link. Null where nobody called. One query at most.
 */
export async function findCame(db: Db, comers: readonly Comer[]): Promise<(comer: Comer) => Came | null> {
  const ids = comers.flatMap(({ callId }) => {
    const call = readCallId(callId ?? '')
    return call?.kind === 'invitation' ? [call.id] : []
  })
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('invitations.invitation')
          .select(['id', 'address'])
          .where('id', 'in', ids)
          .execute()
  const sentTo = new Map(rows.map(({ id, address }) => [id, address]))
  return ({ callId, address }) => {
    const call = readCallId(callId ?? '')
    if (!call) return null
    if (call.kind === 'share-link') return 'word-of-mouth'
    return address !== null && sentTo.get(call.id) === address.toLowerCase() ? 'invited' : 'passed-on'
  }
}
