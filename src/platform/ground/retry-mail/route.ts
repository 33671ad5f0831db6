import { idNamed, memberRoute, seeOther } from '../../route.ts'
import { retry } from './retry.ts'

export const retryMailRoute = memberRoute({
  url: '/administration/mail/:mail/retry',
  post: async ({ db, now, viewer, params }) => {
    const isTried = await retry(db, { id: idNamed(params.mail, 'mail'), by: viewer.id, at: now })
    return seeOther(isTried ? '/administration/mail?done=tried-again' : '/administration/mail')
  },
})
