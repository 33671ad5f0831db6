import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { findQuestion } from '../question-set.ts'
import { overview } from '../question-way.ts'
import { findAsking } from '../round.ts'
import { withdrawForm } from './form.ts'
import { WithdrawPage } from './page.tsx'
import { withdraw } from './withdraw.ts'

export const withdrawRoute = memberRoute({
  url: '/account/diversity/withdraw',
  get: async ({ db, query: { question } }) => {
    const { round } = await findAsking(db)
    const found = round?.set && question ? findQuestion(round.set, question) : undefined
    return page(<WithdrawPage question={found ?? null} />)
  },
  post: async ({ db, viewer, body }) => {
    const form = readForm(withdrawForm, body)
    if (!form.ok) return seeOther(overview)
    await withdraw(db, { viewer, question: form.answers.question })
    return seeOther(`${overview}?done=deleted`)
  },
})
