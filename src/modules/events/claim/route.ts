import { memberRoute, seeOther } from '#platform/route.ts'
import { claim } from './claim.ts'

export const claimRoute = memberRoute({
  url: '/events/claim',
  get: () => seeOther('/events/mine'),
  post: async ({ db, now, viewer }) => {
    await claim(db, { memberId: viewer.id, at: now })
    return seeOther('/events/mine?done=claimed')
  },
})
