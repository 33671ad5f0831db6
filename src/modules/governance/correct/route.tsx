import { readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { correctForm } from '../correction-form.ts'
import { decisionAddress } from '../decision.ts'
import { findDecision } from '../queries.ts'
import { correct } from './correct.ts'
import { CorrectPage } from './page.tsx'

export const correctRoute = memberRoute({
  url: '/decisions/:number/correct',
  get: (ask) => show(ask, blank),
  post: async (ask) => {
    const {
      db,
      viewer,
      now,
      body,
      params: { number = '' },
    } = ask
    const form = readForm(correctForm, body)
    if (!form.ok) return await show(ask, form.state)
    await correct(db, { number, words: form.answers.words, by: viewer.id, at: now })
    return seeOther(`${decisionAddress({ number })}?done=corrected`)
  },
})

async function show({ db, viewer, params: { number = '' } }: MemberAsk, form: FormState): Promise<Reply> {
  const decision = await findDecision(db, { number, viewer })
  return page(<CorrectPage decision={decision} form={form} />, form.problems.length > 0 ? 422 : 200)
}
