import { findNames } from '#modules/people/index.ts'
import { memberRoute, page } from '#platform/route.ts'
import { listOwn } from '../insights.ts'
import { isOpenFor } from '../meeting.ts'
import { listMeetingsOf } from '../meetings.ts'
import { MeetingsPage } from './page.tsx'

export const meetingsRoute = memberRoute({
  url: '/connect/meetings',
  get: async ({ db, viewer }) => {
    const meetings = await listMeetingsOf(db, viewer.id)
    const meetingIds = meetings.map(({ id }) => id)
    const insights = await listOwn(db, { memberId: viewer.id, meetingIds })
    const others = (meeting: (typeof meetings)[number]) =>
      meeting.people.map(({ memberId }) => memberId).filter((id) => id !== viewer.id)
    const names = await findNames(db, meetings.flatMap(others))
    const listed = meetings.map((meeting) => ({
      meeting,
      names: others(meeting).flatMap((id) => names.get(id) ?? []),
      isOpen: isOpenFor(meeting, viewer.id),
      met: meeting.people.find(({ memberId }) => memberId === viewer.id)?.met ?? null,
      insights: insights.filter(({ meetingId }) => meetingId === meeting.id),
    }))
    return page(<MeetingsPage listed={listed} />)
  },
})
