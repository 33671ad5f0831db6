import { readForm, withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { countPeople } from '../count-people.ts'
import { countCrowd } from '../crowd.ts'
import { differencesOf } from '../difference.ts'
import { type Event, isCancelled, isDraft, isOver } from '../event.ts'
import { listOverlapping } from '../overlapping.ts'
import { findEvent } from '../queries.ts'
import { whenFilled, withWhen } from '../when-form.ts'
import { type Rescheduling, rescheduleForm } from './form.ts'
import { PreviewPage, ReschedulePage } from './page.tsx'
import { reschedule } from './reschedule.ts'

export const rescheduleRoute = memberRoute({
  url: '/programme/:event/reschedule',
  get: async ({ db, params, now }) => {
    const event = await findEvent(db, params.event)
    if (isDraft(event)) return seeOther(`/programme/${event.slug}/time`)
    if (isCancelled(event) || isOver(event, now)) return seeOther(`/programme/${event.slug}`)
    const { format, place, revision } = event
    const form = filled({ ...whenFilled(event), format, place, words: '', revision: `${revision}` })
    return page(<ReschedulePage event={event} form={form} />)
  },
  post: async (ask) => {
    const event = await findEvent(ask.db, ask.params.event)
    const form = readForm(rescheduleForm, withWhen(ask.body))
    if (ask.body.do === 'edit') return page(<ReschedulePage event={event} form={filled(form.state.values)} />)
    if (!form.ok) return page(<ReschedulePage event={event} form={form.state} />, 422)
    const asked = { event, answers: form.answers, state: form.state }
    return ask.body.do === 'reschedule' ? await act(ask, asked) : await preview(ask, asked)
  },
})

type Asked = { event: Event; answers: Rescheduling; state: FormState }

async function preview({ db, now }: MemberAsk, { event, answers, state }: Asked): Promise<Reply> {
  const differences = differencesOf(event, answers)
  if (differences.length === 0) return page(<ReschedulePage event={event} form={state} isSame={true} />)
  if (answers.startsAt <= now) return past(event, state)
  const counted = await countPeople(db, event.id)
  const overlapping = await listOverlapping(db, { ...answers, id: event.id })
  const crowd = await countCrowd(db, { event, after: { format: answers.format }, at: now })
  return page(<PreviewPage event={event} form={state} {...{ differences, counted, overlapping, crowd }} />)
}

async function act(ask: MemberAsk, asked: Asked): Promise<Reply> {
  const { db, viewer, config, now, body } = ask
  const { event, answers, state } = asked
  const agreed = typeof body.agreed === 'string' ? Number(body.agreed) : null
  const asking = { eventId: event.id, answers, agreed, by: viewer.id, config, at: now }
  const outcome = await reschedule(db, asking)
  if (outcome === 'crowded') return await preview(ask, asked)
  if (outcome === 'past') return past(event, state)
  if (outcome === 'changed-meanwhile') {
    const again = filled({ ...state.values, revision: `${event.revision}` })
    return page(<ReschedulePage event={event} form={again} isStale={true} />, 409)
  }
  const done = outcome === 'rescheduled' || outcome === 'same' ? '?done=rescheduled' : ''
  return seeOther(`/programme/${event.slug}${done}`)
}

const past = (event: Event, state: FormState) =>
  page(
    <ReschedulePage
      event={event}
      form={withProblem(state, 'beginsOn', 'The event must begin in the future')}
    />,
    422,
  )
