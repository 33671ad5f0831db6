import { findNames } from '#modules/people/index.ts'
import { withDays } from '#platform/day.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { inARow } from '../introduced.ts'
import { isOpenFor, othersIn } from '../meeting.ts'
import { findMeeting } from '../meetings.ts'
import { timesForm } from './form.ts'
import { offer } from './offer.ts'
import { TimesPage } from './page.tsx'

export const timesRoute = memberRoute({
  url: '/connect/meetings/:meeting/times',
  get: (ask) => show(ask, blank),
  post: async (ask) => {
    const { db, viewer, config, now, body } = ask
    const meetingId = idNamed(ask.params.meeting, 'meeting')
    const form = readForm(timesForm({ now }), withDays(body, 'day', 'day2', 'day3'))
    if (!form.ok) return await show(ask, form.state)

    const outcome = await offer(db, { meetingId, memberId: viewer.id, config, at: now, ...form.answers })
    if (outcome === 'too-many') return await show(ask, withProblem(form.state, 'day', tooMany))
    return seeOther(`/connect/meetings/${meetingId}${outcome === 'not-open' ? '' : `?done=${outcome}#times`}`)
  },
})

const tooMany = 'Twelve times at most are offered at once. Take some back before you offer others'

async function show({ db, viewer, params, now }: MemberAsk, form: FormState): Promise<Reply> {
  const meeting = await findMeeting(db, { id: idNamed(params.meeting, 'meeting'), memberId: viewer.id })
  const ids = othersIn(meeting, viewer.id).map(({ memberId }) => memberId)
  const names = await findNames(db, ids)
  return page(
    <TimesPage
      meetingId={meeting.id}
      names={inARow(ids.flatMap((id) => names.get(id) ?? []))}
      form={form}
      isOpen={isOpenFor(meeting, viewer.id)}
      endsOn={meeting.endsOn}
      now={now}
    />,
    form.problems.length > 0 ? 422 : 200,
  )
}
