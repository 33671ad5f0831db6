import type { Tx } from '#platform/db.ts'

type Keeping = {
  decisionId: string
  /** The dissent that it puts right; null where it corrects the record itself. */
  dissentId: string | null
  words: string
  by: string
  at: Date
}

/** Puts a correction below what it corrects, which stays as it was. The same words sent twice are kept once. */
export async function keepCorrection(
  tx: Tx,
  { decisionId, dissentId, words, by, at }: Keeping,
): Promise<'kept' | 'known'> {
  const same = await tx
    .selectFrom('governance.correction')
    .select('id')
    .where('decisionId', '=', decisionId)
    .where('dissentId', 'is not distinct from', dissentId)
    .where('words', '=', words)
    .executeTakeFirst()
  if (same) return 'known'
  await tx
    .insertInto('governance.correction')
    .values({ decisionId, dissentId, words, correctedAt: at, correctedBy: by })
    .execute()
  return 'kept'
}
