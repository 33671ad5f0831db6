import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { told } from './drafts.ts'

/**
 * Whether an invitation filled a draft in that no browser ever had open: whoever holds the invitation's link asked for
 * it, and whoever was invited has done nothing. Who opens it does so by a link; giving another address in it, which
 * ends the links, makes the address an answer of theirs.
 */
export const isUnopened = () => sql<boolean>`(
  draft.pages ->> 'address' is not distinct from ${told} and not exists (
    select from interest.resume_link as link where link.draft_id = draft.id and link.used_at is not null
  )
)`

type Declined = { callId: string; address: string; at: Date }

/**
 * Forgets what an invitation had filled in and nobody opened: its person said no, and that nobody is to write again.
 * What they had opened stays theirs, for the press may have been another's who was passed the invitation; but unless
 * they go on with it, no letter speaks of it.
 */
export async function forgetTold(tx: Tx, { callId, address, at }: Declined): Promise<void> {
  await tx
    .deleteFrom('interest.draft as draft')
    .where('callId', '=', callId)
    .where('address', '=', address)
    .where(isUnopened())
    .execute()
  await tx
    .updateTable('interest.draft')
    // As if they had been warned, once and for all.
    .set({ warnedAt: at })
    .where('callId', '=', callId)
    .where('address', '=', address)
    .execute()
}
