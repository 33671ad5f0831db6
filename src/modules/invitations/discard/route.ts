import { idNamed, memberRoute, seeOther } from '#platform/route.ts'
import { discard } from './discard.ts'

export const discardRoute = memberRoute({
  url: '/invitations/batches/:batch/discard',
  post: async ({ db, now, viewer, params }) => {
    const batchId = idNamed(params.batch, 'list of people')
    const outcome = await discard(db, { batchId, by: viewer.id, at: now })
    return seeOther(
      outcome === 'discarded' ? '/invitations?done=discarded' : `/invitations/batches/${batchId}`,
    )
  },
})
