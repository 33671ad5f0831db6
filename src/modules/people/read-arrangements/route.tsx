import { idNamed, memberRoute, page } from '#platform/route.ts'
import { listArrangements } from '../arrangement.ts'
import { findMember } from '../queries.ts'
import { ReadArrangementsPage } from './page.tsx'

export const readArrangementsRoute = memberRoute({
  url: '/members/:member/arrangements',
  get: async ({ db, viewer, now, params }) => {
    const member = await findMember(db, idNamed(params.member, 'member'))
    const [arrangement] = await listArrangements(db, { viewer, memberIds: [member.id], at: now })
    return page(<ReadArrangementsPage member={member} arrangement={arrangement} />)
  },
})
