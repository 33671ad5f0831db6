import { idNamed, memberRoute, seeOther } from '#platform/route.ts'
import { findMeeting } from '../meetings.ts'
import { timeWishOf } from './form.ts'
import { settle } from './settle.ts'

export const timeRoute = memberRoute({
  url: '/connect/meetings/:meeting/times/:slot',
  // Whoever reloads after a press comes back to all of them.
  get: async ({ db, viewer, params }) => {
    const meetingId = idNamed(params.meeting, 'meeting')
    await findMeeting(db, { id: meetingId, memberId: viewer.id })
    return seeOther(`/connect/meetings/${meetingId}#times`)
  },
  post: async ({ db, viewer, params, body, config, now }) => {
    const meetingId = idNamed(params.meeting, 'meeting')
    const slotId = idNamed(params.slot, 'time')
    const wish = timeWishOf(body.do)
    const asked = { meetingId, slotId, memberId: viewer.id, config, at: now }
    const outcome = wish ? await settle(db, { ...asked, wish }) : 'not-open'
    return seeOther(`/connect/meetings/${meetingId}${outcome === 'not-open' ? '' : `?done=${outcome}#times`}`)
  },
})
