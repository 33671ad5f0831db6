import { memberRoute, seeOther } from '../../route.ts'
import { resume } from './resume.ts'

export const resumeMailRoute = memberRoute({
  url: '/administration/mail/resume',
  post: async ({ db, now, viewer, body }) => {
    const isResumed = await resume(db, { address: String(body.address ?? ''), by: viewer.id, at: now })
    return seeOther(isResumed ? '/administration/mail?done=resumed' : '/administration/mail')
  },
})
