import type { Captured } from '#modules/connect/index.ts'
import { announce } from '#platform/channel.ts'
import type { Tx } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { addTags, setAuthors } from './insights.ts'
import { leaveOutTakenBack } from './leave-out-taken-back.ts'

type Told = { insightId: string; characteristic: string; kept: Captured | null; at: Date }

/**
 * Somebody has captured, changed or taken back an insight of a conversation in Connect Five: here it stands as far as
 * all its authors agreed, and what they agreed to for nothing stays between them.
 */
export async function followInsight(
  tx: Tx,
  { insightId: sourceId, characteristic, kept, at }: Told,
): Promise<void> {
  // Where it led to a wording, visitors' pages quote it.
  await announce(tx, contentChanged)
  const stood = await tx
    .selectFrom('insights.insight')
    .select(['id', 'words'])
    .where('source', '=', 'match')
    .where('sourceId', '=', sourceId)
    .executeTakeFirst()
  if (stood && !(kept?.uses.includes('wording') && kept.words === stood.words))
    await leaveOutTakenBack(tx, { insightIds: [stood.id], at })
  if (!kept || kept.uses.length === 0) {
    await tx
      .updateTable('insights.insight')
      .set({ withdrawnAt: at })
      .where('source', '=', 'match')
      .where('sourceId', '=', sourceId)
      .where('withdrawnAt', 'is', null)
      .execute()
    return
  }
  const { words, lang, authors } = kept
  const said = { words, lang, uses: [...kept.uses], withdrawnAt: null }
  const { id, revision } = await tx
    .insertInto('insights.insight')
    .values({ ...said, source: 'match', sourceId, saidAt: at })
    .onConflict((conflict) =>
      conflict.columns(['source', 'sourceId']).doUpdateSet((e) => ({
        ...said,
        revision: e('insights.insight.revision', '+', 1),
      })),
    )
    .returning(['id', 'revision'])
    .executeTakeFirstOrThrow()
  await setAuthors(tx, { insightId: id, authors })
  if (revision === 1 && characteristic !== '')
    await addTags(tx, { insightId: id, tags: [{ characteristic, behaviourId: null }], by: null, at })
}
