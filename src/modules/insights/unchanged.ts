import type { Db } from '#platform/db.ts'
import type { Said } from './cause.ts'
import type { FoundCauses } from './causes.ts'
import { listStatementsSaid } from './said-for-wording.ts'

/** A statement on a wording that led to no phrase of the next one, and why, where somebody has said so. */
export type UnchangedStatement = { said: Said; because: string | null }

type Asked = {
  found: Pick<FoundCauses, 'before' | 'after' | 'phrases'>
  /** Those alone of which it was said why. */
  onlyTold: boolean
}

/**
 * Lists the statements of conversations about the wording before that led to nothing in the one after: first those of
 * which somebody has said why.
 */
export async function listUnchanged(db: Db, { found, onlyTold }: Asked): Promise<UnchangedStatement[]> {
  const { before, after, phrases } = found
  const led = new Set(phrases.flatMap(({ causes }) => causes.map(({ id }) => id)))
  const rows = await db
    .selectFrom('insights.statement as statement')
    .innerJoin('insights.conversation as conversation', 'conversation.id', 'statement.conversationId')
    .leftJoin('insights.unchanged as unchanged', (join) =>
      join.onRef('unchanged.statementId', '=', 'statement.id').on('unchanged.versionId', '=', after.id),
    )
    .select(['statement.id', 'unchanged.because'])
    .where('statement.status', '=', 'in')
    .where((e) => e.or([e('conversation.versionId', '=', before.id), e('unchanged.because', 'is not', null)]))
    .$if(onlyTold, (query) => query.where('unchanged.because', 'is not', null))
    .limit(300)
    .execute()
  const becauseOf = new Map(rows.filter(({ id }) => !led.has(id)).map(({ id, because }) => [id, because]))
  const said = await listStatementsSaid(db, { ids: [...becauseOf.keys()] })
  return said
    .map((one) => ({ said: one, because: becauseOf.get(one.id) ?? null }))
    .toSorted((one, other) => Number(one.because === null) - Number(other.because === null))
}
