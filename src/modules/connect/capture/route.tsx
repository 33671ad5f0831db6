import { findNames, findNamings } from '#modules/people/index.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { captureForm } from '../insight-form.ts'
import { inARow } from '../introduced.ts'
import { isOpenFor, othersIn } from '../meeting.ts'
import { findMeeting } from '../meetings.ts'
import { capture } from './capture.ts'
import { CapturePage } from './page.tsx'

export const captureRoute = memberRoute({
  url: '/connect/meetings/:meeting/insights',
  get: (ask) => show(ask, blank),
  post: async (ask) => {
    const { db, viewer, config, now, body } = ask
    const meetingId = idNamed(ask.params.meeting, 'meeting')
    const form = readForm(captureForm, body)
    if (!form.ok) return await show(ask, form.state)

    const capturing = { meetingId, memberId: viewer.id, answers: form.answers, config, at: now }
    const outcome = await capture(db, capturing)
    if (outcome === 'too-many') return await show(ask, withProblem(form.state, 'words', tooMany))
    return seeOther(`/connect/meetings/${meetingId}${outcome === 'not-open' ? '' : `?done=${outcome}#after`}`)
  },
})

const tooMany = 'You have shared five already. Change one of them, or take one back'

async function show({ db, viewer, now, params }: MemberAsk, form: FormState): Promise<Reply> {
  const meeting = await findMeeting(db, { id: idNamed(params.meeting, 'meeting'), memberId: viewer.id })
  const ids = othersIn(meeting, viewer.id).map(({ memberId }) => memberId)
  const names = await findNames(db, ids)
  return page(
    <CapturePage
      meetingId={meeting.id}
      theme={meeting.theme}
      thread={meeting.characteristic}
      names={inARow(ids.flatMap((id) => names.get(id) ?? []))}
      form={form}
      namings={await findNamings(db, { memberId: viewer.id, at: now })}
      isOpen={isOpenFor(meeting, viewer.id)}
    />,
    form.problems.length > 0 ? 422 : 200,
  )
}
