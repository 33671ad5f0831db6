import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Db } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { keepCorrection } from '../keep-correction.ts'
import { lockDecision } from '../lock-decision.ts'
import { findOwnDissent } from './query.ts'

type Correcting = { number: string; dissentId: string; words: string; viewer: { id: string }; at: Date }

/** So many in a day: nobody fills the record alone. */
const mostInADay = 5

/**
 * Lets somebody put right what stands on record as their dissent: beside it, in their own words, by their name. What
 * was recorded stays.
 *
 * @throws NotFound where it is not theirs; TooMany when they write very many in a day.
 */
export async function correctDissent(
  db: Db,
  { number, dissentId, words, viewer, at }: Correcting,
): Promise<void> {
  await findOwnDissent(db, { number, dissentId, viewer })
  // Whose it is stands in the record anyway.
  await limit(db, {
    what: `governance.correctDissent ${viewer.id}`,
    most: mostInADay,
    seconds: 24 * 3600,
    at,
  })
  await db.transaction().execute(async (tx) => {
    const { id: decisionId } = await lockDecision(tx, number)
    if ((await keepCorrection(tx, { decisionId, dissentId, words, by: viewer.id, at })) === 'known') return
    const on = { kind: 'decision', id: number }
    await recordAct(tx, { act: 'governance.correctDissent', by: viewer.id, on, at })
    await announce(tx, contentChanged)
  })
}
