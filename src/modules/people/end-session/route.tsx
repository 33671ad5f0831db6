import { BadRequest } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { memberRoute, seeOther } from '#platform/route.ts'
import { endSession } from './end-session.ts'
import { endSessionForm } from './form.ts'

export const endSessionRoute = memberRoute({
  url: '/account/end-session',
  post: async ({ db, now, viewer, body }) => {
    const form = readForm(endSessionForm, body)
    if (!form.ok) throw new BadRequest('The form did not say which session to end.')
    const { session } = form.answers
    await endSession(db, { viewer, session, at: now })
    return seeOther(`/account?done=${session === 'others' ? 'others-ended' : 'ended'}`)
  },
})
