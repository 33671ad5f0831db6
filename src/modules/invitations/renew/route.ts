import { idNamed, memberRoute, seeOther } from '#platform/route.ts'
import { findInvitation } from '../queries.ts'
import { renewInvitation } from '../renew-invitation.ts'

export const renewRoute = memberRoute({
  url: '/invitations/:invitation/renew',
  post: async ({ db, config, now, viewer, params }) => {
    const { id } = await findInvitation(db, idNamed(params.invitation, 'invitation'))
    const outcome = await renewInvitation(db, { id, by: viewer.id, config, at: now })
    return seeOther(`/invitations/${id}${outcome === 'settled-already' ? '' : '?done=renewed'}`)
  },
})
