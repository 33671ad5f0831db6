import { dayOf } from '#platform/day.ts'
import { memberRoute, page } from '#platform/route.ts'
import { CampaignsPage } from './page.tsx'
import { listAll } from './query.ts'

export const campaignsRoute = memberRoute({
  url: '/campaigns',
  get: async ({ db, now }) => page(<CampaignsPage campaigns={await listAll(db)} today={dayOf(now)} />),
})
