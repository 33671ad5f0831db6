import { NotFound } from '#platform/errors.ts'
import { content, idNamed, memberRoute } from '#platform/route.ts'
import { meetingFile } from '../calendar-file.ts'
import { isOpenFor } from '../meeting.ts'
import { findMeeting } from '../meetings.ts'
import { listSlots } from '../slots.ts'
import { findSignature } from '../write-letters.ts'

export const calendarRoute = memberRoute({
  url: '/connect/meetings/:meeting/calendar',
  get: async ({ db, viewer, params, config, now }) => {
    const meeting = await findMeeting(db, { id: idNamed(params.meeting, 'meeting'), memberId: viewer.id })
    const slot = (await listSlots(db, meeting.id)).find(({ id }) => id === meeting.agreedSlotId)
    if (!slot || !isOpenFor(meeting, viewer.id)) throw new NotFound('time')
    const from = await findSignature(db)
    const sequence = meeting.calendarSequence
    const file = meetingFile({ meeting, slot, method: 'publish', sequence, post: config, from, at: now })
    return content('text/calendar; charset=utf-8', file, { fileName: 'connect-five.ics' })
  },
})
