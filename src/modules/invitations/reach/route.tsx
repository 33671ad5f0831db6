import { findSender } from '#modules/people/index.ts'
import { memberRoute, page } from '#platform/route.ts'
import { ReachPage } from './page.tsx'
import { findReach } from './query.ts'

export const reachRoute = memberRoute({
  url: '/invitations/reach',
  get: async ({ db, config, viewer }) => {
    const [reach, { name }] = await Promise.all([findReach(db), findSender(db, config)])
    return page(<ReachPage reach={reach} viewer={viewer} community={name} />)
  },
})
