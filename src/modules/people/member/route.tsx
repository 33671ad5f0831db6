import { idNamed, memberRoute, page } from '#platform/route.ts'
import { findMember } from '../queries.ts'
import { MemberPage } from './page.tsx'

export const memberPageRoute = memberRoute({
  url: '/members/:member',
  get: async ({ db, viewer, params, query: { done } }) =>
    page(
      <MemberPage
        member={await findMember(db, idNamed(params.member, 'member'))}
        viewer={viewer}
        done={done}
      />,
    ),
})
