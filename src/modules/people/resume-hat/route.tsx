import { idNamed, memberRoute, page, seeOther } from '#platform/route.ts'
import { CannotResumePage } from './page.tsx'
import { resumeHat } from './resume-hat.ts'

export const resumeHatRoute = memberRoute({
  url: '/account/hats/:hat/resume',
  post: async ({ db, viewer, now, params }) => {
    const id = idNamed(params.hat, 'hat')
    const outcome = await resumeHat(db, { memberId: viewer.id, id, at: now })
    if (outcome === 'resumed') return seeOther('/account/hats?done=resumed')
    return page(<CannotResumePage why={outcome} />, 409)
  },
})
