import { z } from 'zod'
import { findNamings } from '#modules/people/index.ts'
import { NotFound } from '#platform/errors.ts'
import { readForm, withProblem } from '#platform/form.ts'
import {
  type Body,
  idNamed,
  type MemberAsk,
  memberRoute,
  page,
  type Reply,
  seeOther,
} from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { agreementForm, insightForm } from '../insight-form.ts'
import { findOwnInsight, type OwnInsight } from '../insights.ts'
import { findMeeting } from '../meetings.ts'
import { changeInsight, type InsightWish } from './change-insight.ts'
import { InsightPage } from './page.tsx'

export const insightRoute = memberRoute({
  url: '/connect/meetings/:meeting/insights/:insight',
  get: async (ask) => {
    const found = await find(ask)
    return show(found, filled(valuesOf(found.insight)), ask.query.done)
  },
  post: async (ask) => {
    const { db, viewer, config, now, body } = ask
    const found = await find(ask)
    const read = readWish(body)
    if (!read.ok) return show(found, read.state)

    const changing = { insightId: found.insight.id, memberId: viewer.id, wish: read.wish, config, at: now }
    const outcome = await changeInsight(db, changing)
    if (outcome === 'changed-meanwhile') {
      return show(await find(ask), withProblem(filled({ ...body }), 'attribution', changedMeanwhile))
    }
    const { meeting, insight } = found
    return seeOther(`/connect/meetings/${meeting.id}/insights/${insight.id}?done=${outcome}`)
  },
})

const changedMeanwhile = 'The words were changed meanwhile. Read them above, and answer again'

const revisionSeen = z.coerce.number().int().min(0).max(2_000_000_000).catch(-1)

type Read = { ok: true; wish: InsightWish } | { ok: false; state: FormState }

function readWish(body: Body): Read {
  const revision = revisionSeen.parse(body.revision)
  if (body.do === 'change') {
    const form = readForm(insightForm, body)
    return form.ok ? { ok: true, wish: { kind: 'change', answers: form.answers, revision } } : form
  }
  if (body.do === 'decline' || body.do === 'withdraw' || body.do === 'bring-back') {
    return { ok: true, wish: { kind: body.do } }
  }
  const form = readForm(agreementForm, body)
  return form.ok ? { ok: true, wish: { kind: 'agree', answers: form.answers, revision } } : form
}

/** An insight stands under its own meeting, and under no other. */
async function find({ db, viewer, now, params }: MemberAsk) {
  const meeting = await findMeeting(db, { id: idNamed(params.meeting, 'meeting'), memberId: viewer.id })
  const insight = await findOwnInsight(db, { id: idNamed(params.insight, 'insight'), memberId: viewer.id })
  if (insight.meetingId !== meeting.id) throw new NotFound('insight')
  const namings = await findNamings(db, { memberId: viewer.id, at: now })
  return { meeting, insight, namings }
}

const valuesOf = ({ words, mine }: OwnInsight): FormState['values'] => ({
  words,
  uses: mine.uses,
  // Who has not answered has chosen nothing yet.
  ...(mine.agreedAt ? { attribution: mine.attribution } : {}),
})

type Found = Awaited<ReturnType<typeof find>>

const show = ({ meeting, insight, namings }: Found, form: FormState, done?: string): Reply =>
  page(
    <InsightPage {...{ insight, form, namings, done }} meetingId={meeting.id} theme={meeting.theme} />,
    form.problems.length > 0 ? 422 : 200,
  )
