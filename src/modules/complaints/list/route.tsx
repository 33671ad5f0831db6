import { memberRoute, page } from '#platform/route.ts'
import { ComplaintsPage } from './page.tsx'
import { listComplaints } from './query.ts'

export const complaintsRoute = memberRoute({
  url: '/complaints',
  get: async ({ db, now, query }) => {
    const number = /^[1-9]\d{0,4}$/.test(query.page ?? '') ? Number(query.page) : 1
    return page(<ComplaintsPage list={await listComplaints(db, { page: number })} page={number} now={now} />)
  },
})
