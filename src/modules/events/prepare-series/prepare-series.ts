import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { freeSlug } from '../free-slug.ts'
import type { SeriesSaid } from '../series-fields.ts'

type Ask = { answers: SeriesSaid; by: string; at: Date }

/** Makes a series to which events can belong. Everybody sees it once one of them is published. */
export function prepareSeries(db: Db, { answers, by, at }: Ask): Promise<string> {
  const { revision: _, ...said } = answers
  return db.transaction().execute(async (tx) => {
    const slug = await freeSlug(tx, { title: said.title, of: 'series' })
    await tx
      .insertInto('events.series')
      .values({ slug, ...said, madeBy: by, madeAt: at })
      .execute()
    await recordAct(tx, { act: 'events.prepareSeries', by, on: { kind: 'series', id: slug }, at })
    return slug
  })
}
