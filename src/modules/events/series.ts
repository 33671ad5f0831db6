import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'

/** Events that belong together, and what they lead to. */
export type Series = {
  id: string
  slug: string
  title: string
  about: string
  objective: string
  outputs: string[]
  source: string
  revision: number
}

const select = (db: Db) =>
  db
    .selectFrom('events.series')
    .select(['id', 'slug', 'title', 'about', 'objective', 'outputs', 'source', 'revision'])

/** Lists all series, the newest first; for everybody, those of which an event is published. */
export const listSeries = (db: Db, { all }: { all: boolean }): Promise<Series[]> =>
  select(db)
    .$if(!all, (only) =>
      only.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('events.event as event')
            .select('event.id')
            .whereRef('event.seriesId', '=', 'events.series.id')
            .where('event.publishedAt', 'is not', null),
        ),
      ),
    )
    .orderBy('position', 'desc')
    .orderBy('madeAt', 'desc')
    .limit(200)
    .execute()

/**
 * Finds a series by the word of its address.
 *
 * @throws NotFound when there is none.
 */
export async function findSeries(db: Db, slug: string | undefined): Promise<Series> {
  const series = await select(db)
    .where('slug', '=', slug ?? '')
    .executeTakeFirst()
  if (!series) throw new NotFound('series')
  return series
}

/** A series by its id; null where an event belongs to none. */
export const findSeriesById = async (db: Db, id: string | null): Promise<Series | null> =>
  id === null ? null : ((await select(db).where('id', '=', id).executeTakeFirst()) ?? null)
