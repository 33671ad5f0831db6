import { decideEntry, type Outcome } from '#modules/invitations/index.ts'
import type { Post } from '#modules/people/index.ts'
import type { Tx } from '#platform/db.ts'
import { becomeMember } from './become-member.ts'
import { confirmationEnd } from './expression.ts'

type Coming = {
  expressionId: string
  callId: string | null
  address: string
  /** Whether they have shown that the mail of the address is theirs. */
  isProven: boolean
  post: Post
  at: Date
}

/**
 * Does with an expression of interest that waits what the organisers' rules say: its writer is a member at once; or is
 * to confirm their address first, and nobody else need do anything; or an organiser decides. Whoever calls it has
 * locked the expression, and writes to them.
 */
export async function letInByRule(tx: Tx, { expressionId, post, at, ...coming }: Coming): Promise<Outcome> {
  const { outcome } = await decideEntry(tx, coming)
  if (outcome === 'let-in') {
    // An address of somebody who has left a short while ago cannot be admitted: an organiser decides.
    const provenAt = coming.isProven ? at : null
    const became = await becomeMember(tx, { expressionId, provenAt, by: null, post, at })
    if (typeof became === 'object') return 'let-in'
  }
  await tx
    .updateTable('interest.expression')
    .set({ confirmationEndsAt: outcome === 'confirm' ? confirmationEnd(at) : null })
    .where('id', '=', expressionId)
    .execute()
  return outcome === 'confirm' ? 'confirm' : 'wait'
}
