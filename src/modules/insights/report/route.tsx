import { readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { conversationAddress } from '../conversation.ts'
import { findOpenedConversation, findStatement } from '../queries.ts'
import { findOwnReport } from '../reports.ts'
import { reportForm } from './form.ts'
import { ReportPage } from './page.tsx'
import { report } from './report.ts'

export const reportRoute = memberRoute({
  url: '/conversations/:conversation/report/:statement',
  get: (ask) => show(ask, blank, 200),
  post: async (ask) => {
    const { db, params, body, viewer, now } = ask
    const form = readForm(reportForm, body)
    if (!form.ok) return await show(ask, form.state, 422)
    const { conversation, statement } = await find(ask)
    const outcome = await report(db, {
      conversationId: conversation.id,
      statementId: statement.id,
      reporting: form.answers,
      by: viewer.id,
      at: now,
    })
    if (outcome === 'not-in') return await show(ask, blank, 409)
    return seeOther(`${conversationAddress(conversation)}/report/${params.statement}`)
  },
})

async function find({ db, params, viewer }: MemberAsk) {
  const conversation = await findOpenedConversation(db, params.conversation)
  const statement = await findStatement(db, { conversationId: conversation.id, number: params.statement })
  const own = await findOwnReport(db, { statementId: statement.id, memberId: viewer.id })
  return { conversation, statement, own: own ?? null }
}

async function show(ask: MemberAsk, form: FormState, status: 200 | 409 | 422): Promise<Reply> {
  const found = await find(ask)
  // What was reported already, or is not in any more, has no form: what is wrong with the one sent matters no more.
  const isOffered = found.own === null && found.statement.status === 'in'
  return page(
    <ReportPage {...found} form={isOffered ? form : blank} />,
    isOffered || status === 200 ? status : 409,
  )
}
