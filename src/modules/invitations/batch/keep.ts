import type { Db } from '#platform/db.ts'
import type { LetterWords } from '../letter.ts'
import { type Meaning, rememberMeanings } from '../meanings.ts'
import { setMeanings } from './map-choices.ts'

type Keeping = { batchId: string; letter: LetterWords; meanings: readonly Meaning[]; by: string; at: Date }

/**
 * Keeps the letter to a list as it is worded so far, and what an organiser said that its words mean, until it is sent
 * and for the lists that come. Nothing is sent by it. Wording a letter is no act; saying what words mean is.
 */
export function keep(
  db: Db,
  { batchId, letter, meanings, by, at }: Keeping,
): Promise<'kept' | 'sent-already'> {
  return db.transaction().execute(async (tx) => {
    const kept = await tx
      .updateTable('invitations.batch')
      .set(letter)
      .where('id', '=', batchId)
      .where('confirmedAt', 'is', null)
      .executeTakeFirst()
    if (kept.numUpdatedRows === 0n) return 'sent-already'
    await setMeanings(tx, { batchId, meanings })
    await rememberMeanings(tx, { batchId, meanings, by, at })
    return 'kept'
  })
}
