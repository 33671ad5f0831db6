import { randomUUID } from 'node:crypto'
import { idNamed, memberRoute, page } from '#platform/route.ts'
import { MeetingPage } from './page.tsx'
import { findMeetingView } from './query.ts'

export const meetingRoute = memberRoute({
  url: '/connect/meetings/:meeting',
  get: async ({ db, viewer, params, query, now }) => {
    const view = await findMeetingView(db, { viewer, id: idNamed(params.meeting, 'meeting') })
    return page(<MeetingPage view={view} once={randomUUID()} now={now} done={query.done} />)
  },
})
