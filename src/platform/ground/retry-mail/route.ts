import { idNamed, memberRoute, seeOther } from '../../route.ts'
import { retry } from './retry.ts'

export const retryMailRoute = memberRoute({
  url: '/administration/mail/:mail/retry',
  post: async ({ db, now, viewer, params }) => {
    await retry(db, { id: idNamed(params.mail, 'mail'), by: viewer.id, at: now })
    return seeOther('/administration/mail')
  },
})
