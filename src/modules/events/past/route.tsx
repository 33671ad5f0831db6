import { page, route } from '#platform/route.ts'
import { pageNumbered } from '#ui/pagination/pages-of-list.tsx'
import { listEvents } from '../list-events.ts'
import { PastPage } from './page.tsx'

export const pastRoute = route({
  url: '/events/past',
  get: async ({ db, now, query }) => {
    const number = pageNumbered(query.page)
    const { events, pages } = await listEvents(db, { now, which: 'past', page: number })
    return page(<PastPage events={events} page={number} pages={pages} />)
  },
})
