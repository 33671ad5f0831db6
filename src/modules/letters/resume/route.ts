import { memberRoute, seeOther } from '#platform/route.ts'
import { keepPause } from '../keep-pause.ts'

export const resumeRoute = memberRoute({
  url: '/account/letters/resume',
  post: async ({ db, now, viewer }) => {
    await keepPause(db, { viewer, until: null, at: now })
    return seeOther('/account/letters?done=resumed')
  },
})
