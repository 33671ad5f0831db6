import { memberRoute, page } from '#platform/route.ts'
import { standings } from '../invitation.ts'
import { countRemindable } from '../remindable.ts'
import { InvitationsPage } from './page.tsx'
import { listInvitations } from './query.ts'

export const invitationsRoute = memberRoute({
  url: '/invitations',
  get: async ({ db, now, query }) => {
    const asked = {
      words: (query.words ?? '').trim().slice(0, 200),
      standing: standings.find((standing) => standing === query.standing) ?? null,
      page: /^[1-9]\d{0,4}$/.test(query.page ?? '') ? Number(query.page) : 1,
    }
    const [list, remindable] = await Promise.all([
      listInvitations(db, { ...asked, now }),
      countRemindable(db, now),
    ])
    return page(<InvitationsPage {...{ list, asked, remindable }} done={query.done} />)
  },
})
