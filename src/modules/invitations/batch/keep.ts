import type { Db } from '#platform/db.ts'
import type { LetterWords } from '../letter.ts'
import { type Meaning, setMeanings } from './part-words.ts'

type Keeping = { batchId: string; letter: LetterWords; meanings: readonly Meaning[] }

/**
 * Keeps the letter to a list as it is worded so far, and what an organiser said that its words mean, until it is sent.
 * Nothing is sent by it, and it is no act.
 */
export function keep(db: Db, { batchId, letter, meanings }: Keeping): Promise<'kept' | 'sent-already'> {
  return db.transaction().execute(async (tx) => {
    const kept = await tx
      .updateTable('invitations.batch')
      .set(letter)
      .where('id', '=', batchId)
      .where('confirmedAt', 'is', null)
      .executeTakeFirst()
    if (kept.numUpdatedRows === 0n) return 'sent-already'
    await setMeanings(tx, { batchId, meanings })
    return 'kept'
  })
}
