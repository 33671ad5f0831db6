import { dayOf } from '#platform/day.ts'
import { memberRoute, page } from '#platform/route.ts'
import { pageNumbered } from '#ui/pagination/pages-of-list.tsx'
import { mayLook, mayOrganise } from '../looks-after.ts'
import { ConversationsPage } from './page.tsx'
import { listPage } from './query.ts'

export const conversationsRoute = memberRoute({
  url: '/conversations',
  get: async ({ db, now, viewer, query }) => {
    const organises = mayOrganise(viewer)
    const found = await listPage(db, { withDrafts: organises, page: pageNumbered(query.page) })
    const shown = { ...found, organises, looks: mayLook(viewer), today: dayOf(now) }
    return page(<ConversationsPage {...shown} />)
  },
})
