import { findAnswerAddress, findNames } from '#modules/people/index.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { acceptExpression } from '../accept-expression.ts'
import { DecidedPage } from '../decided.tsx'
import { isOpen } from '../expression.ts'
import { findExpression } from '../expressions.ts'
import { acceptForm } from './form.ts'
import { AcceptPage } from './page.tsx'

export const acceptRoute = memberRoute({
  url: '/interest/:expression/accept',
  get: (ask) => show(ask, blank),
  post: async (ask) => {
    const { db, config, now, viewer, body } = ask
    const expressionId = idOf(ask)
    // Somebody with an address is asked nothing, so nothing that came along is read.
    const { address } = await findExpression(db, expressionId)
    const form = readForm(acceptForm, address ? {} : body)
    if (!form.ok) return await show(ask, form.state)

    const outcome = await acceptExpression(db, {
      expressionId,
      by: viewer,
      config,
      at: now,
      ...form.answers,
    })
    if (outcome.kind === 'member') return seeOther(`/interest/${expressionId}`)
    if (outcome.kind === 'by-telephone') return seeOther(`/interest/${expressionId}?done=by-telephone`)
    if (outcome.kind === 'not-told')
      return await show(
        ask,
        withProblem(form.state, 'toldHow', 'Select how you told them, or enter an address'),
      )
    if (outcome.kind === 'member-already')
      return await show(ask, withProblem(form.state, 'form', memberAlready))
    return await show(ask, blank)
  },
})

const memberAlready =
  'Somebody with this e-mail address is a member already, or waits in the queue. If it is the same person, decline this one, and tell them so in your letter'

const idOf = ({ params }: MemberAsk) => idNamed(params.expression, 'expression of interest')

/** The page where it can be accepted; or, where somebody has decided it, what they did. */
async function show(ask: MemberAsk, form: FormState): Promise<Reply> {
  const expression = await findExpression(ask.db, idOf(ask))
  const { id, name, status, address, decidedAt, decidedBy } = expression
  const isWithoutAccount = status === 'accepted' && !address
  if (isOpen(status) || isWithoutAccount) {
    const answersTo = await findAnswerAddress(ask.db, ask.viewer.id)
    return page(<AcceptPage {...{ expression, form, answersTo }} />, form.problems.length > 0 ? 422 : 200)
  }
  const by = decidedBy && ((await findNames(ask.db, [decidedBy])).get(decidedBy) ?? null)
  const shown = <DecidedPage {...{ id, name, status, by: by || null }} at={decidedAt} />
  return page(shown, ask.body.token === undefined ? 200 : 409)
}
