import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { seenOf } from '../seen.ts'

type Ask = {
  statementId: string
  versionId: string
  because: string
  /** Of what stood there when the form was opened (`seenOf`). */
  seen: string
  by: string
  at: Date
}

type Of = Pick<Ask, 'statementId' | 'versionId'>

/** Why a statement did not change a wording; null where nobody has said so. */
export async function findBecause(db: Db, { statementId, versionId }: Of): Promise<string | null> {
  const row = await db
    .selectFrom('insights.unchanged')
    .select('because')
    .where('statementId', '=', statementId)
    .where('versionId', '=', versionId)
    .executeTakeFirst()
  return row?.because ?? null
}

/**
 * Says why a statement did not change a wording, so that nobody is left without an answer. The last one holds, unless
 * whoever gives it has not read the one before.
 */
export function leaveUnchanged(db: Db, ask: Ask): Promise<'said' | 'changed-meanwhile'> {
  return db.transaction().execute(async (tx) => {
    const { statementId, by, at } = ask
    const stood = await findBecause(tx, ask)
    if (stood === ask.because) return 'said'
    if (seenOf(stood) !== ask.seen || !(await write(tx, ask, stood))) return 'changed-meanwhile'
    const on = { kind: 'statement', id: statementId }
    await recordAct(tx, { act: 'insights.leaveUnchanged', by, on, at })
    return 'said'
  })
}

/** Writes it over what stood there; false where somebody else was quicker. */
async function write(tx: Tx, ask: Ask, stood: string | null): Promise<boolean> {
  const { statementId, versionId, because, by, at } = ask
  const said = { because, decidedBy: by, decidedAt: at }
  const written = await tx
    .insertInto('insights.unchanged')
    .values({ statementId, versionId, ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['statementId', 'versionId'])
        .doUpdateSet(said)
        .where('insights.unchanged.because', '=', stood),
    )
    .returning('statementId')
    .executeTakeFirst()
  return written !== undefined
}
