import { findSender } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { isOpen } from '../expression.ts'
import { lockExpression } from '../expressions.ts'
import { letInByRule } from '../let-in-by-rule.ts'
import { looksForEvents } from '../letters/looks-for-events.ts'
import { welcomeLetter } from '../letters/on-deciding.tsx'
import { receivedLetter } from '../letters/on-sending.tsx'
import { makeStandingLink } from '../standing-link.ts'
import { lockStandingInTurn, type Standing } from '../standings.ts'

type Replacing = { token: string; config: Config; at: Date }

/**
 * Puts the expression of interest that somebody sent later in the place of the one that they sent first. The link came
 * to the address of both, so they are one person's. The earlier is withdrawn, and its place in the queue kept. The
 * press shows that the address is theirs, so where a rule lets them in, it does at once.
 */
export function replace(
  db: Db,
  { token, config, at }: Replacing,
): Promise<'replaced' | 'let-in' | 'decided-already'> {
  return db.transaction().execute(async (tx) => {
    const later = await lockStandingInTurn(tx, token)
    if (later.status !== 'set-aside' || !later.inPlaceOf) return 'decided-already'
    const earlier = await lockExpression(tx, later.inPlaceOf)
    if (!earlier || !isOpen(earlier.status)) return 'decided-already'

    await tx
      .updateTable('interest.expression')
      .set({ status: 'withdrawn', decidedAt: at })
      .where('id', '=', earlier.id)
      .execute()
    await tx
      .updateTable('interest.expression')
      .set({ status: 'waiting', decidedAt: null, inPlaceOf: null, sentAt: earlier.sentAt })
      .where('id', '=', later.id)
      .execute()
    await recordAct(tx, { act: 'interest.replace', by: null, on: { kind: 'expression', id: later.id }, at })
    const { id: expressionId, callId, address } = later
    if (!address) return 'replaced'
    const way = await letInByRule(tx, { expressionId, callId, address, isProven: true, post: config, at })
    const isLetIn = way === 'let-in'
    await tellReplaced(tx, { later: { ...later, address }, earlierId: earlier.id, isLetIn, config, at })
    return isLetIn ? 'let-in' : 'replaced'
  })
}

type Telling = {
  later: Standing & { address: string }
  earlierId: string
  isLetIn: boolean
  config: Config
  at: Date
}

/** The one mail about the end of the earlier is the one that says what became of the later. */
async function tellReplaced(tx: Tx, { later, earlierId, isLetIn, config, at }: Telling): Promise<void> {
  const { id, name, reference, address } = later
  const from = await findSender(tx, config)
  const link = await makeStandingLink(tx, { expressionId: id, baseUrl: config.baseUrl, at })
  const letter = isLetIn
    ? welcomeLetter({
        name,
        address,
        by: null,
        looksForEvents: looksForEvents(later),
        home: config.baseUrl,
        from,
      })
    : receivedLetter({ name, reference, link, from })
  await sendLater(tx, { ...letter, act: 'interest.replace', about: earlierId, to: address, at })
}
