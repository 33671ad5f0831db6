import { holdsRole } from '#platform/access.ts'
import { page, route } from '#platform/route.ts'
import { pageNumbered } from '#ui/pagination/pages-of-list.tsx'
import { listEvents } from '../list-events.ts'
import { listSeries } from '../series.ts'
import { ListPage } from './page.tsx'

export const listRoute = route({
  url: '/events',
  get: async ({ db, now, query, viewer }) => {
    const number = pageNumbered(query.page)
    const { events, pages } = await listEvents(db, { now, which: 'to-come', page: number })
    const series = await listSeries(db, { all: false })
    const organises = viewer !== null && holdsRole('organiser', viewer)
    return page(
      <ListPage
        {...{ events, pages, series, organises }}
        page={number}
        isMember={viewer !== null}
        now={now}
      />,
    )
  },
})
