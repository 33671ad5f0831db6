import { memberRoute, page } from '#platform/route.ts'
import { listClaimable } from '../claimable.ts'
import { MinePage } from './page.tsx'
import { listOwnEvents } from './query.ts'

export const mineRoute = memberRoute({
  url: '/events/mine',
  get: async ({ db, now, viewer, query }) => {
    const own = await listOwnEvents(db, { memberId: viewer.id, now })
    const claimable = await listClaimable(db, viewer.id)
    return page(<MinePage {...own} claimable={claimable} done={query.done} />)
  },
})
