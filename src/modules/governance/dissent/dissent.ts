import { recordAct } from '#platform/audit.ts'
import type { Day } from '#platform/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import { takesDissent } from '../decision.ts'
import { addDissents } from '../keep-dissent.ts'
import { lockDecision } from '../lock-decision.ts'
import { findDecision } from '../queries.ts'
import type { DissentAnswers } from './form.ts'

type Dissenting = {
  number: string
  answers: Omit<DissentAnswers, 'hat'>
  /** The role that stands for them, where they chose one. */
  role: string
  viewer: { id: string }
  today: Day
  at: Date
}

export type DissentOutcome = 'dissented' | 'not-any-more' | 'too-many'

/** So many beside one decision: who writes them is not known, so nobody can be counted. */
const mostDissents = 100

/**
 * Puts a member's dissent beside a decision, until the day on which it is looked at. Of whoever is not named, nothing
 * says who it was: no act, no time but the day. The same words sent twice are kept once.
 */
export function dissent(
  db: Db,
  { number, answers, role, viewer, today, at }: Dissenting,
): Promise<DissentOutcome> {
  return db.transaction().execute(async (tx) => {
    const { id } = await lockDecision(tx, number)
    const decision = await findDecision(tx, { number, viewer })
    if (!takesDissent(decision, today)) return 'not-any-more'
    if (await isSaid(tx, { decisionId: id, disagrees: answers.disagrees })) return 'dissented'
    if (decision.dissents >= mostDissents) return 'too-many'
    const isNamed = answers.naming === 'named'
    const memberId = isNamed ? viewer.id : null
    const roleInWords = answers.naming === 'role' ? role : ''
    await addDissents(tx, {
      decisionId: id,
      dissents: [{ ...answers, memberId, roleInWords }],
      saidOn: today,
    })
    const on = { kind: 'decision', id: number }
    if (isNamed) await recordAct(tx, { act: 'governance.dissent', by: viewer.id, on, at })
    return 'dissented'
  })
}

async function isSaid(tx: Tx, { decisionId, disagrees }: { decisionId: string; disagrees: string }) {
  const found = await tx
    .selectFrom('governance.dissent')
    .select('id')
    .where('decisionId', '=', decisionId)
    .where('disagrees', '=', disagrees)
    .executeTakeFirst()
  return found !== undefined
}
