import { dayOf } from '#platform/day.ts'
import { memberRoute, page } from '#platform/route.ts'
import { mayLook, mayOrganise } from '../looks-after.ts'
import { ConversationsPage } from './page.tsx'
import { listAll } from './query.ts'

export const conversationsRoute = memberRoute({
  url: '/conversations',
  get: async ({ db, now, viewer }) => {
    const organises = mayOrganise(viewer)
    const listed = await listAll(db, { withDrafts: organises })
    return page(<ConversationsPage {...{ listed, organises }} looks={mayLook(viewer)} today={dayOf(now)} />)
  },
})
