import { memberRoute, seeOther } from '#platform/route.ts'
import { startAgain } from './start-again.ts'

export const startAgainRoute = memberRoute({
  url: '/account/letters/start-again',
  post: async ({ db, now, viewer }) => {
    await startAgain(db, { viewer, at: now })
    return seeOther('/account?done=mail-started')
  },
})
