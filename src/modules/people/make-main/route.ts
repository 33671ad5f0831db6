import { idNamed, memberRoute, seeOther } from '#platform/route.ts'
import { makeMain } from './make-main.ts'

export const makeMainRoute = memberRoute({
  url: '/account/hats/:hat/make-main',
  post: async ({ db, viewer, now, params }) => {
    await makeMain(db, { memberId: viewer.id, id: idNamed(params.hat, 'hat'), at: now })
    return seeOther('/account/hats?done=main')
  },
})
