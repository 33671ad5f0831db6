import { findVersion } from '#modules/frameworks/index.ts'
import { NotFound } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { causesAddress } from '../cause.ts'
import { listStatementsSaid } from '../said-for-wording.ts'
import { unchangedForm } from './form.ts'
import { leaveUnchanged } from './leave-unchanged.ts'
import { LeaveUnchangedPage } from './page.tsx'

export const leaveUnchangedRoute = memberRoute({
  url: '/insights/causes/:framework/:before/:after/unchanged/:said',
  get: (ask) => show(ask),
  post: async (ask) => {
    const form = readForm(unchangedForm, ask.body)
    if (!form.ok) return await show(ask, form.state)
    const { after, said, back } = await find(ask)
    const { because } = form.answers
    await leaveUnchanged(ask.db, {
      statementId: said.id,
      versionId: after.id,
      because,
      by: ask.viewer.id,
      at: ask.now,
    })
    return seeOther(back)
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

async function show(ask: MemberAsk, form?: FormState): Promise<Reply> {
  const { after, said, back } = await find(ask)
  const row = await ask.db
    .selectFrom('insights.unchanged')
    .select('because')
    .where('statementId', '=', said.id)
    .where('versionId', '=', after.id)
    .executeTakeFirst()
  const state = form ?? filled({ because: row?.because ?? '' })
  return page(<LeaveUnchangedPage after={after} said={said} back={back} form={state} />, form ? 422 : 200)
}
