import { memberRoute, page } from '#platform/route.ts'
import { pageNumbered } from '#ui/pagination/pages-of-list.tsx'
import { listSeries } from '../series.ts'
import { ProgrammePage } from './page.tsx'
import { listProgrammeEvents } from './query.ts'

export const programmeRoute = memberRoute({
  url: '/programme',
  get: async ({ db, now, query }) => {
    const number = pageNumbered(query.page)
    const { events, pages } = await listProgrammeEvents(db, { now, page: number })
    const series = await listSeries(db, { all: true })
    return page(<ProgrammePage {...{ events, pages, series, now }} page={number} done={query.done} />)
  },
})
