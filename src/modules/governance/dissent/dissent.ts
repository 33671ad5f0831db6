import { confidentialKey } from '#modules/diversity/index.ts'
import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { keyedHash } from '#platform/secret.ts'
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

/** So many beside one decision. */
const mostDissents = 300
/** So many of one member beside one decision in a day: nobody fills the record alone. */
const mostInADay = 5
const purpose = 'governance dissent'

/**
 * Puts a member's dissent beside a decision, until the day on which it is looked at. Of whoever is not named, nothing
 * says who it was: no act, no time but the day. One form that is sent twice is kept once; what two people say is kept
 * twice, in the same words too.
 *
 * @throws TooMany when one member puts very many beside one decision in a day.
 */
export async function dissent(
  db: Db,
  { number, answers, role, viewer, today, at }: Dissenting,
): Promise<DissentOutcome> {
  // Outside the transaction, and under a word that only the house's key makes: the count leads to no dissent.
  if (!(await isSaid(db, answers.id))) await limitMember(db, { number, viewer, at })
  return await db.transaction().execute(async (tx) => {
    const { id } = await lockDecision(tx, number)
    const decision = await findDecision(tx, { number, viewer })
    if (!takesDissent(decision, today)) return 'not-any-more'
    if (await isSaid(tx, answers.id)) return 'dissented'
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
    await announce(tx, contentChanged)
    if (isNamed) await recordAct(tx, { act: 'governance.dissent', by: viewer.id, on, at })
    return 'dissented'
  })
}

async function isSaid(db: Db, id: string): Promise<boolean> {
  const found = await db.selectFrom('governance.dissent').select('id').where('id', '=', id).executeTakeFirst()
  return found !== undefined
}

async function limitMember(
  db: Db,
  { number, viewer, at }: Pick<Dissenting, 'number' | 'viewer' | 'at'>,
): Promise<void> {
  const key = await confidentialKey(db, purpose)
  const hashed = keyedHash(key, purpose, `${number} ${viewer.id}`).toString('base64url')
  await limit(db, { what: `${purpose} ${hashed}`, most: mostInADay, seconds: 24 * 3600, at })
}
