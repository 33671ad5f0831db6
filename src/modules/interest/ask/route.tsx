import { findAnswerAddress, findNames } from '#modules/people/index.ts'
import { readForm } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { DecidedPage } from '../decided.tsx'
import { findExpression } from '../expressions.ts'
import { ask as askSomething } from './ask.ts'
import { askForm } from './form.ts'
import { AskPage } from './page.tsx'

export const askRoute = memberRoute({
  url: '/interest/:expression/ask',
  get: (ask) => show(ask, blank),
  post: async (ask) => {
    const { db, config, now, viewer, body } = ask
    const form = readForm(askForm, body)
    if (!form.ok) return await show(ask, form.state)

    const expressionId = idOf(ask)
    const outcome = await askSomething(db, {
      expressionId,
      by: viewer,
      config,
      at: now,
      ...form.answers,
    })
    return outcome === 'asked'
      ? seeOther(`/interest/${expressionId}?done=asked`)
      : await show(ask, form.state)
  },
})

const idOf = ({ params }: MemberAsk) => idNamed(params.expression, 'expression of interest')

/** The form, while it can be asked; else who did what meanwhile. */
async function show(ask: MemberAsk, form: FormState): Promise<Reply> {
  const expression = await findExpression(ask.db, idOf(ask))
  const { id, name, status, address, questions, decidedAt, decidedBy } = expression
  if (!address) return seeOther(`/interest/${id}`)
  if (status === 'waiting') {
    const answersTo = await findAnswerAddress(ask.db, ask.viewer.id)
    return page(<AskPage {...{ expression, form, answersTo }} />, form.problems.length > 0 ? 422 : 200)
  }
  const last = questions.at(-1)
  const who = status === 'asked' ? (last?.askedBy ?? null) : decidedBy
  const by = who && ((await findNames(ask.db, [who])).get(who) ?? null)
  const at = status === 'asked' && last ? new Date(last.askedAt) : decidedAt
  const shown = <DecidedPage {...{ id, name, status, at, by: by || null }} />
  return page(shown, ask.body.token === undefined ? 200 : 409)
}
