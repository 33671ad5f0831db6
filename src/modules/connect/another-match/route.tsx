import { findNames } from '#modules/people/index.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { inARow } from '../introduced.ts'
import { leaveMeeting } from '../leave-meeting.ts'
import { isOpenFor, othersIn } from '../meeting.ts'
import { findMeeting } from '../meetings.ts'
import { AnotherMatchPage } from './page.tsx'

export const anotherMatchRoute = memberRoute({
  url: '/connect/meetings/:meeting/another-match',
  get: (ask) => show(ask),
  post: async (ask) => {
    const { db, viewer, config, now, body } = ask
    const meetingId = idNamed(ask.params.meeting, 'meeting')
    if (body.do !== 'skip' && body.do !== 'another') return await show(ask)
    const leaving = {
      meetingId,
      memberId: viewer.id,
      by: viewer.id,
      wish: body.do,
      post: config,
      at: now,
    } as const
    const outcome = await leaveMeeting(db, leaving)
    return outcome === 'dropped-out' ? seeOther(`/connect/meetings/${meetingId}`) : await show(ask)
  },
})

async function show({ db, viewer, params }: MemberAsk): Promise<Reply> {
  const meeting = await findMeeting(db, { id: idNamed(params.meeting, 'meeting'), memberId: viewer.id })
  const ids = othersIn(meeting, viewer.id).map(({ memberId }) => memberId)
  const names = await findNames(db, ids)
  const isOpen = isOpenFor(meeting, viewer.id) && meeting.closedAt === null
  const hasMet = meeting.people.some(({ met }) => met === 'met')
  return page(
    <AnotherMatchPage
      meetingId={meeting.id}
      names={inARow(ids.flatMap((id) => names.get(id) ?? []))}
      theme={meeting.theme}
      goesOn={ids.length > 1}
      outcome={!isOpen ? 'not-open' : hasMet ? 'met-already' : 'asked'}
    />,
    isOpen && !hasMet ? 200 : 409,
  )
}
