import { idNamed, memberRoute, page } from '#platform/route.ts'
import { flagArrangements } from '../arrangement.ts'
import { findMember } from '../queries.ts'
import { MemberPage } from './page.tsx'

export const memberPageRoute = memberRoute({
  url: '/members/:member',
  get: async ({ db, viewer, params, query: { done } }) => {
    const member = await findMember(db, idNamed(params.member, 'member'))
    const flagged = await flagArrangements(db, { viewer, memberIds: [member.id] })
    return page(<MemberPage {...{ member, viewer, done }} hasArrangements={flagged.has(member.id)} />)
  },
})
