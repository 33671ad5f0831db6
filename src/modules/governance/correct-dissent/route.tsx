import { readForm } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { correctForm } from '../correction-form.ts'
import { decisionAddress } from '../decision.ts'
import { correctDissent } from './correct-dissent.ts'
import { CorrectDissentPage } from './page.tsx'
import { findOwnDissent } from './query.ts'

export const correctDissentRoute = memberRoute({
  url: '/decisions/:number/correct-dissent/:dissent',
  get: (ask) => show(ask, blank),
  post: async (ask) => {
    const { db, viewer, now, body, params } = ask
    const form = readForm(correctForm, body)
    if (!form.ok) return await show(ask, form.state)

    const { number = '' } = params
    const dissentId = idNamed(params.dissent, 'dissent')
    await correctDissent(db, { number, dissentId, words: form.answers.words, viewer, at: now })
    return seeOther(`${decisionAddress({ number })}?done=put-right#dissent`)
  },
})

async function show({ db, viewer, params }: MemberAsk, form: FormState): Promise<Reply> {
  const found = await findOwnDissent(db, { number: params.number ?? '', dissentId: params.dissent, viewer })
  return page(<CorrectDissentPage {...found} form={form} />, form.problems.length > 0 ? 422 : 200)
}
