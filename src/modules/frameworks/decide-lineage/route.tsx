import { readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, seeOther } from '#platform/route.ts'
import { blank } from '#ui/form/form-state.ts'
import { decideLineage } from './decide.ts'
import { partWith, queryOfPart } from './desk.ts'
import { decideForm } from './form.ts'
import { DecideLineagePage } from './page.tsx'
import { findLineageDesk } from './query.ts'

const labelsOf = ({ params: { framework = '', before = '', after = '' } }: MemberAsk) => ({
  framework,
  before,
  after,
})

export const decideLineageRoute = memberRoute({
  url: '/frameworks/:framework/lineage/:before/:after',
  async get(ask) {
    const desk = await findLineageDesk(ask.db, { ...labelsOf(ask), choosing: ask.query.to })
    const part = ask.query.to ? partWith(desk, ask.query.to) : Number.parseInt(ask.query.page ?? '1', 10) || 1
    const { to, done, at } = ask.query
    return page(
      <DecideLineagePage desk={desk} form={blank} choosing={to} page={part} done={done} doneAt={at} />,
    )
  },
  async post(ask) {
    const { db, viewer, now, body, params } = ask
    const labels = labelsOf(ask)
    const form = readForm(decideForm, body)
    const to = typeof body.to === 'string' ? body.to : undefined
    if (!form.ok) {
      const desk = await findLineageDesk(db, { ...labels, choosing: to })
      const isThere = desk.questions.some(({ target }) => target.behaviour.id === to)
      // Only the choice of another behaviour is a field; the buttons send what nobody types.
      const problems = form.state.problems.map(({ field, message }) => ({
        field: field === 'link' && isThere ? field : 'form',
        message,
      }))
      const state = { ...form.state, problems }
      return page(<DecideLineagePage desk={desk} form={state} choosing={to} page={partWith(desk, to)} />, 422)
    }
    const done = await decideLineage(db, { ...labels, answers: form.answers, by: viewer.id, at: now })
    if (done.outcome === 'decided-meanwhile') {
      const desk = await findLineageDesk(db, labels)
      const by = done.decidedBy === viewer.id ? 'You, in another window,' : 'Another editor'
      const meanwhile = { ...done, by, to: form.answers.to }
      const part = partWith(desk, form.answers.to)
      return page(<DecideLineagePage desk={desk} form={blank} meanwhile={meanwhile} page={part} />, 409)
    }
    const { framework = '', before = '', after = '' } = params
    const part = queryOfPart(form.answers.page)
    const at = `${part ? `${part}&` : '?'}done=decided&at=${form.answers.to}#b-${form.answers.to}`
    return seeOther(`/frameworks/${framework}/lineage/${before}/${after}${at}`)
  },
})
