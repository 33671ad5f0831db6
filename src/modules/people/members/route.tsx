import { memberRoute, page } from '#platform/route.ts'
import { MembersPage } from './page.tsx'
import { listMembers } from './query.ts'

export const membersRoute = memberRoute({
  url: '/members',
  get: async ({ db, viewer, query: { after, before } }) =>
    page(<MembersPage list={await listMembers(db, { after, before })} viewer={viewer} />),
})
