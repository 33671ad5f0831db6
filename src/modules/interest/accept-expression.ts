import { findAnswerAddress, findMemberAt, findSender } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { becomeMember } from './become-member.ts'
import { isOpen } from './expression.ts'
import { lockExpression, lockOpenOne, takeTurn } from './expressions.ts'
import { looksForEvents } from './letters/looks-for-events.ts'
import { welcomeLetter } from './letters/on-deciding.tsx'

export type ToldHow = '' | 'telephone' | 'letter' | 'in person'

type Accepting = {
  expressionId: string
  by: { id: string; name: string }
  /** An address that somebody without one has by now. */
  address?: string | undefined
  /** How somebody was told who has none. */
  toldHow?: ToldHow
  config: Config
  at: Date
}

export type AcceptOutcome =
  | { kind: 'member'; memberId: string }
  /** They have no address, so they cannot sign in: they are accepted, and kept in touch with by telephone. */
  | { kind: 'by-telephone' }
  | { kind: 'decided-already' | 'member-already' | 'not-told' | 'not-found' }

/**
 * Accepts somebody who would like to join, in one step: they are a member from then on, with all that they told, signed
 * up for what they would like to take part in, and welcomed by mail. Of two organisers at once, one does.
 */
export function acceptExpression(db: Db, asked: Accepting): Promise<AcceptOutcome> {
  return db.transaction().execute((tx) => acceptWithin(tx, asked))
}

async function acceptWithin(
  tx: Tx,
  { expressionId, by, config, at, ...given }: Accepting,
): Promise<AcceptOutcome> {
  const expression = await lockExpression(tx, expressionId)
  if (!expression) return { kind: 'not-found' }
  const { name, status } = expression
  const isWithoutAccount = status === 'accepted' && !expression.address && given.address
  if (!isOpen(status) && !isWithoutAccount) return { kind: 'decided-already' }

  const address = expression.address ?? given.address
  const on = { kind: 'expression', id: expressionId }
  if (!address) {
    if (!given.toldHow) return { kind: 'not-told' }
    await tx
      .updateTable('interest.expression')
      .set({ status: 'accepted', decidedAt: at, decidedBy: by.id, toldHow: given.toldHow })
      .where('id', '=', expressionId)
      .execute()
    await recordAct(tx, { act: 'interest.accept', by: by.id, on, at })
    return { kind: 'by-telephone' }
  }
  if (!expression.address && !(await giveAddress(tx, { expressionId, address }))) {
    return { kind: 'member-already' }
  }
  const outcome = await becomeMember(tx, { expressionId, by: by.id, post: config, at })
  if (typeof outcome === 'string') return { kind: 'member-already' }
  await recordAct(tx, { act: 'interest.accept', by: by.id, on, at })
  const from = await findSender(tx, config)
  const letter = welcomeLetter({
    name,
    address,
    by: by.name,
    looksForEvents: looksForEvents(expression),
    home: config.baseUrl,
    from,
  })
  const replyTo = await findAnswerAddress(tx, by.id)
  await sendLater(tx, { ...letter, act: 'interest.accept', about: expressionId, to: address, replyTo, at })
  return { kind: 'member', memberId: outcome.memberId }
}

/** False where the address is a member's, or another's who waits. */
async function giveAddress(tx: Tx, { expressionId, address }: { expressionId: string; address: string }) {
  await takeTurn(tx, address)
  if ((await findMemberAt(tx, address)) || (await lockOpenOne(tx, address))) return false
  await tx.updateTable('interest.expression').set({ address }).where('id', '=', expressionId).execute()
  return true
}
