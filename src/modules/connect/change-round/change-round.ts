import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import type { ChangingRound } from './form.ts'

type Ask = { roundId: string; answers: ChangingRound; by: string; at: Date }
export type Outcome = 'changed' | 'changed-meanwhile' | 'published'

/**
 * Changes the theme, the days or the questions of a round, until people have been introduced in it: they hold what they
 * were told.
 */
export function changeRound(db: Db, { roundId, answers, by, at }: Ask): Promise<Outcome> {
  const { revision, ...round } = answers
  return db.transaction().execute(async (tx) => {
    const held = await tx
      .selectFrom('connect.round')
      .select(['publishedAt', 'revision'])
      .where('id', '=', roundId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (held.publishedAt) return 'published'
    if (held.revision !== revision) return 'changed-meanwhile'
    await tx
      .updateTable('connect.round')
      .set({ ...round, revision: revision + 1 })
      .where('id', '=', roundId)
      .execute()
    await recordAct(tx, { act: 'connect.changeRound', by, on: { kind: 'round', id: roundId }, at })
    return 'changed'
  })
}
