import { findSender } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { isConfirmable } from '../expression.ts'
import { letInByRule } from '../let-in-by-rule.ts'
import { looksForEvents } from '../letters/looks-for-events.ts'
import { welcomeLetter } from '../letters/on-deciding.tsx'
import { lockStandingInTurn } from '../standings.ts'

type Confirming = { token: string; config: Config; at: Date }
export type ConfirmOutcome = 'let-in' | 'waits' | 'settled-already'

/**
 * Takes it from an applicant that their address is theirs, for its mail had the link; and makes them a member, if the
 * rules still say so. If not, an organiser reads what they sent. Pressed twice, or too late, it does nothing.
 */
export function confirm(db: Db, { token, config, at }: Confirming): Promise<ConfirmOutcome> {
  return db.transaction().execute(async (tx) => {
    const standing = await lockStandingInTurn(tx, token)
    const { id, name, address, callId } = standing
    if (!address || !isConfirmable(standing, at)) return 'settled-already'

    await recordAct(tx, { act: 'interest.confirm', by: null, on: { kind: 'expression', id }, at })
    const coming = { expressionId: id, callId, address, isProven: true, post: config, at }
    if ((await letInByRule(tx, coming)) !== 'let-in') return 'waits'
    const from = await findSender(tx, config)
    const letter = welcomeLetter({
      name,
      address,
      by: null,
      looksForEvents: looksForEvents(standing),
      home: config.baseUrl,
      from,
    })
    await sendLater(tx, { ...letter, act: 'interest.confirm', about: id, to: address, at })
    return 'let-in'
  })
}
