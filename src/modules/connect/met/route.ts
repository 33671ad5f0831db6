import { idNamed, memberRoute, seeOther } from '#platform/route.ts'
import { answerMet } from '../answer-met.ts'
import { isMet } from '../meeting.ts'
import { lockMeeting } from '../meetings.ts'

export const metRoute = memberRoute({
  url: '/connect/meetings/:meeting/met',
  post: async ({ db, viewer, params, body, now }) => {
    const id = idNamed(params.meeting, 'meeting')
    const { met } = body
    const outcome = await db.transaction().execute(async (tx) => {
      const meeting = await lockMeeting(tx, { id, memberId: viewer.id })
      const { id: memberId } = viewer
      return isMet(met) ? await answerMet(tx, { meeting, memberId, met, by: memberId, at: now }) : 'not-open'
    })
    return seeOther(`/connect/meetings/${id}${outcome === 'answered' ? '?done=answered#after' : ''}`)
  },
})
