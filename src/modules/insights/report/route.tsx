import { listHolders } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import { readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { conversationAddress } from '../conversation.ts'
import { findOpenedConversation, findStatement, listOwnNumbers } from '../queries.ts'
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
    if (outcome === 'not-in' || outcome === 'own') return await show(ask, blank, 409)
    return seeOther(`${conversationAddress(conversation)}/report/${params.statement}`)
  },
})

async function find({ db, params, viewer }: MemberAsk) {
  const conversation = await findOpenedConversation(db, params.conversation)
  const statement = await findStatement(db, { conversationId: conversation.id, number: params.statement })
  const own = await findOwnReport(db, { statementId: statement.id, memberId: viewer.id })
  const said = await listOwnNumbers(db, { conversationId: conversation.id, memberId: viewer.id })
  return {
    conversation,
    statement,
    own: own ?? null,
    isTheirs: said.has(statement.number),
    mayStayUnread: await mayStayUnread(db, viewer.id),
  }
}

/**
 * Whether it can be that nobody may read a report: nobody reads one of what they said. It is asked alike of every
 * statement, so that the page does not tell whose it is.
 */
async function mayStayUnread(db: Db, readerId: string): Promise<boolean> {
  const holders = [...(await listHolders(db, 'organiser')), ...(await listHolders(db, 'moderator'))]
  const ids = new Set(holders.map(({ id }) => id))
  return ids.size < 2 && !ids.has(readerId)
}

async function show(ask: MemberAsk, form: FormState, status: 200 | 409 | 422): Promise<Reply> {
  const found = await find(ask)
  // What was reported already, or is not in any more, has no form: what is wrong with the one sent matters no more.
  const isOffered = !found.isTheirs && found.own === null && found.statement.status === 'in'
  return page(
    <ReportPage {...found} form={isOffered ? form : blank} />,
    isOffered || status === 200 ? status : 409,
  )
}
