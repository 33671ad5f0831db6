import { findVersion } from '#modules/frameworks/index.ts'
import { NotFound } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { causesAddress } from '../cause.ts'
import { listStatementsSaid } from '../said-for-wording.ts'
import { seenOf } from '../seen.ts'
import { unchangedForm } from './form.ts'
import { findBecause, leaveUnchanged } from './leave-unchanged.ts'
import { LeaveUnchangedPage } from './page.tsx'

export const leaveUnchangedRoute = memberRoute({
  url: '/insights/causes/:framework/:before/:after/unchanged/:said',
  get: (ask) => show(ask),
  post: async (ask) => {
    const form = readForm(unchangedForm, ask.body)
    if (!form.ok) return await show(ask, form.state)
    const { after, said, back } = await find(ask)
    const of = { statementId: said.id, versionId: after.id }
    const outcome = await leaveUnchanged(ask.db, { ...of, ...form.answers, by: ask.viewer.id, at: ask.now })
    return outcome === 'said' ? seeOther(back) : await show(ask, form.state, true)
  },
})

async function find({ db, params }: MemberAsk) {
  const { framework = '', before = '', after: label = '' } = params
  // Both are there, or there is no such page.
  await findVersion(db, framework, before)
  const after = await findVersion(db, framework, label)
  const [said] = await listStatementsSaid(db, { ids: [idNamed(params.said, 'statement')] })
  if (!said) throw new NotFound('statement')
  return { after, said, back: causesAddress(framework, before, label) }
}

async function show(ask: MemberAsk, form?: FormState, isChanged = false): Promise<Reply> {
  const { after, said, back } = await find(ask)
  const stood = await findBecause(ask.db, { statementId: said.id, versionId: after.id })
  const seen = seenOf(stood)
  const typed = form && isChanged ? { ...form, values: { ...form.values, seen } } : form
  const state = typed ?? filled({ because: stood ?? '', seen })
  const view = <LeaveUnchangedPage {...{ after, said, back, stood, isChanged }} form={state} />
  return page(view, isChanged ? 409 : form ? 422 : 200)
}
