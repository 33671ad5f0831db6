import { findAnswerAddress, findNames } from '#modules/people/index.ts'
import { readForm } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { DecidedPage } from '../decided.tsx'
import { isOpen } from '../expression.ts'
import { findExpression } from '../expressions.ts'
import { decline } from './decline.ts'
import { declineForm, declineWithoutMailForm } from './form.ts'
import { DeclinePage, usualLetter } from './page.tsx'

export const declineRoute = memberRoute({
  url: '/interest/:expression/decline',
  get: (ask) => show(ask, null),
  post: async (ask) => {
    const { db, config, now, viewer, body } = ask
    const { id, address } = await findExpression(db, idOf(ask))
    const form = readForm(address ? declineForm : declineWithoutMailForm, body)
    if (!form.ok) return await show(ask, form.state)

    const given = { expressionId: id, ...form.answers }
    const outcome = await decline(db, { ...given, by: viewer, config, at: now })
    if (outcome !== 'declined') return await show(ask, form.state)
    return seeOther(`/interest/${id}?done=${address ? 'declined' : 'declined-without-mail'}`)
  },
})

const idOf = ({ params }: MemberAsk) => idNamed(params.expression, 'expression of interest')

/** The form with the usual letter, or as it was sent; where somebody has decided meanwhile, what they did. */
async function show(ask: MemberAsk, sent: FormState | null): Promise<Reply> {
  const expression = await findExpression(ask.db, idOf(ask))
  const { id, name, status, decidedAt, decidedBy } = expression
  if (isOpen(status)) {
    const form = sent ?? filled({ letter: usualLetter(name, ask.viewer.name) })
    const answersTo = await findAnswerAddress(ask.db, ask.viewer.id)
    return page(<DeclinePage {...{ expression, form, answersTo }} />, sent ? 422 : 200)
  }
  const by = decidedBy && ((await findNames(ask.db, [decidedBy])).get(decidedBy) ?? null)
  const shown = <DecidedPage {...{ id, name, status, by: by || null }} at={decidedAt} />
  return page(shown, sent ? 409 : 200)
}
