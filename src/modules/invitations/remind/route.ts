import { memberRoute, seeOther } from '#platform/route.ts'
import { remind } from './remind.ts'

export const remindRoute = memberRoute({
  url: '/invitations/remind',
  post: async ({ db, now, viewer, doLater }) => {
    const outcome = await remind(db, { by: viewer.id, doLater, at: now })
    return seeOther(outcome === 'reminding' ? '/invitations?done=reminded' : '/invitations')
  },
})
