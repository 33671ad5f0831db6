import { memberRoute, seeOther } from '../../route.ts'
import { retry } from './retry.ts'

export const retryMailRoute = memberRoute({
  url: '/administration/mail/:mail/retry',
  post: async ({ db, now, viewer, params }) => {
    await retry(db, { id: params.mail ?? '', by: viewer.id, at: now })
    return seeOther('/administration/mail')
  },
})
