import { characteristicName, ownThemes } from '#modules/frameworks/index.ts'
import type { Db } from '#platform/db.ts'
import { listSeries } from '../series.ts'

/** Lists what an event may belong to and be about. Two queries. */
export async function listOffered(db: Db) {
  const { themes } = await db.selectNoFrom(ownThemes().as('themes')).executeTakeFirstOrThrow()
  return {
    series: (await listSeries(db, { all: true })).map(({ id, title }) => ({ id, title })),
    characteristics: themes.map((theme) => ({ key: theme.key, name: characteristicName(theme) })),
  }
}

export type Offered = Awaited<ReturnType<typeof listOffered>>

export const idsOf = ({ series, characteristics }: Offered) => ({
  seriesIds: series.map(({ id }) => id),
  characteristics: characteristics.map(({ key }) => key),
})
