import { page, route } from '#platform/route.ts'
import { listSeriesEvents } from '../list-events.ts'
import { findSeries } from '../series.ts'
import { SeriesPage } from './page.tsx'

export const seriesRoute = route({
  url: '/events/series/:series',
  get: async ({ db, now, params }) => {
    const series = await findSeries(db, params.series)
    const events = await listSeriesEvents(db, { seriesId: series.id })
    return page(<SeriesPage series={series} events={events} now={now} />)
  },
})
