import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { lockDecision } from '../lock-decision.ts'

type Correcting = { number: string; words: string; by: string; at: Date }

/** Puts a correction below a record. The record itself stays as it was. The same words sent twice are kept once. */
export function correct(db: Db, { number, words, by, at }: Correcting): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const { id } = await lockDecision(tx, number)
    const same = await tx
      .selectFrom('governance.correction')
      .select('id')
      .where('decisionId', '=', id)
      .where('words', '=', words)
      .executeTakeFirst()
    if (same) return
    await tx
      .insertInto('governance.correction')
      .values({ decisionId: id, words, correctedAt: at, correctedBy: by })
      .execute()
    await recordAct(tx, { act: 'governance.correct', by, on: { kind: 'decision', id: number }, at })
  })
}
