import { limit } from '#platform/limit.ts'
import { memberRoute, seeOther } from '#platform/route.ts'
import { sendTest } from './send-test.ts'

export const sendTestRoute = memberRoute({
  url: '/administration/mail/test',
  post: async ({ db, now, viewer }) => {
    await limit(db, { what: `test mail ${viewer.id}`, most: 10, seconds: 60 * 60, at: now })
    const outcome = await sendTest(db, { viewer, at: now })
    return seeOther(`/administration/mail/check?done=${outcome}`)
  },
})
