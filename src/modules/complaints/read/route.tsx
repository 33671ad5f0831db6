import { findNames } from '#modules/people/index.ts'
import { readForm } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { answer } from './answer.ts'
import { answerForm } from './form.ts'
import { ComplaintPage } from './page.tsx'
import { findComplaint } from './query.ts'

export const complaintRoute = memberRoute({
  url: '/complaints/:complaint',
  get: (ask) => show(ask, blank),
  post: async (ask) => {
    const { db, config, now, viewer, params, body } = ask
    const { id } = await findComplaint(db, idNamed(params.complaint, 'complaint'))
    const form = readForm(answerForm, body)
    if (!form.ok) return await show(ask, form.state, 422)
    const outcome = await answer(db, { id, ...form.answers, by: viewer, config, at: now })
    // Whoever came second sees what the first one answered.
    return outcome === 'answered' ? seeOther(`/complaints/${id}?done=answered`) : await show(ask, blank, 409)
  },
})

async function show(
  { db, now, params, query }: MemberAsk,
  form: FormState,
  status: 200 | 409 | 422 = 200,
): Promise<Reply> {
  const complaint = await findComplaint(db, idNamed(params.complaint, 'complaint'))
  const names = await findNames(db, [complaint.answeredBy])
  const answeredBy = names.get(complaint.answeredBy ?? '') ?? null
  return page(<ComplaintPage {...{ complaint, answeredBy, form, now }} done={query.done} />, status)
}
