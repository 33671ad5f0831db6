import { findNames } from '#modules/people/index.ts'
import { dayOf } from '#platform/day.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { inARow } from '../introduced.ts'
import { leaveMeeting } from '../leave-meeting.ts'
import { isBehind, isOpenFor, othersIn } from '../meeting.ts'
import { findMeeting } from '../meetings.ts'
import { isLookedIn } from '../round.ts'
import { AnotherMatchPage } from './page.tsx'

export const anotherMatchRoute = memberRoute({
  url: '/connect/meetings/:meeting/another-match',
  get: (ask) => show(ask, 200),
  post: async (ask) => {
    const { db, viewer, config, now, body } = ask
    const meetingId = idNamed(ask.params.meeting, 'meeting')
    if (body.do !== 'skip' && body.do !== 'another' && body.do !== 'behind') return await show(ask, 409)
    const leaving = {
      meetingId,
      memberId: viewer.id,
      by: viewer.id,
      wish: body.do,
      post: config,
      at: now,
    } as const
    const outcome = await leaveMeeting(db, leaving)
    return outcome === 'dropped-out' ? seeOther(`/connect/meetings/${meetingId}`) : await show(ask, 409)
  },
})

async function show({ db, viewer, params, now }: MemberAsk, status: 200 | 409): Promise<Reply> {
  const meeting = await findMeeting(db, { id: idNamed(params.meeting, 'meeting'), memberId: viewer.id })
  const ids = othersIn(meeting, viewer.id).map(({ memberId }) => memberId)
  const names = await findNames(db, ids)
  const isOpen = isOpenFor(meeting, viewer.id)
  return page(
    <AnotherMatchPage
      meetingId={meeting.id}
      names={inARow(ids.flatMap((id) => names.get(id) ?? []))}
      theme={meeting.theme}
      goesOn={ids.length > 1}
      isLooked={isLookedIn(meeting, dayOf(now))}
      outcome={!isOpen ? 'not-open' : isBehind(meeting) ? 'behind' : 'asked'}
    />,
    status,
  )
}
