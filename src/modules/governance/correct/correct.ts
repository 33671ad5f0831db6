import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { keepCorrection } from '../keep-correction.ts'
import { lockDecision } from '../lock-decision.ts'

type Correcting = { number: string; words: string; by: string; at: Date }

/** Puts a correction below a record. The record itself stays as it was. */
export function correct(db: Db, { number, words, by, at }: Correcting): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const { id } = await lockDecision(tx, number)
    if ((await keepCorrection(tx, { decisionId: id, dissentId: null, words, by, at })) === 'known') return
    await recordAct(tx, { act: 'governance.correct', by, on: { kind: 'decision', id: number }, at })
  })
}
