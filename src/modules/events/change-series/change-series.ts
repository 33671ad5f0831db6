import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Db } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import type { Series } from '../series.ts'
import type { SeriesSaid } from '../series-fields.ts'

type Ask = { series: Pick<Series, 'id' | 'slug'>; answers: SeriesSaid; by: string; at: Date }

/** Changes what a series says of itself. Whoever changed it meanwhile is not overwritten. */
export function changeSeries(
  db: Db,
  { series, answers, by, at }: Ask,
): Promise<'changed' | 'changed-meanwhile'> {
  const { revision, ...said } = answers
  return db.transaction().execute(async (tx) => {
    const changed = await tx
      .updateTable('events.series')
      .set({ ...said, revision: revision + 1 })
      .where('id', '=', series.id)
      .where('revision', '=', revision)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) return 'changed-meanwhile'
    await recordAct(tx, { act: 'events.changeSeries', by, on: { kind: 'series', id: series.slug }, at })
    await announce(tx, contentChanged)
    return 'changed'
  })
}
