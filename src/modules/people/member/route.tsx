import { memberRoute, page } from '#platform/route.ts'
import { findMember } from '../queries.ts'
import { MemberPage } from './page.tsx'

export const memberPageRoute = memberRoute({
  url: '/members/:member',
  get: async ({ db, viewer, params }) =>
    page(<MemberPage member={await findMember(db, params.member ?? '')} viewer={viewer} />),
})
