import { memberRoute, page } from '#platform/route.ts'
import { ActsPage } from './page.tsx'
import { listActs } from './query.ts'

export const actsRoute = memberRoute({
  url: '/administration/acts',
  get: async ({ db, query }) => {
    const before = /^\d{1,15}$/.test(query.before ?? '') ? Number(query.before) : null
    return page(<ActsPage list={await listActs(db, { before })} isFirst={before === null} />)
  },
})
