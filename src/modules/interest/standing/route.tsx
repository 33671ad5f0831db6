import { readForm } from '#platform/form.ts'
import { type Ask, page, type Reply, route, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { findStanding } from '../standings.ts'
import { replyForm } from './form.ts'
import { StandingPage } from './page.tsx'
import { findLastQuestion } from './query.ts'
import { reply } from './reply.ts'

export const standingRoute = route({
  url: '/join/standing/:standing',
  get: (ask) => show(ask, { form: blank, status: 200 }),
  post: async (ask) => {
    const token = tokenOf(ask)
    const form = readForm(replyForm, ask.body)
    if (!form.ok) return await show(ask, { form: form.state, status: 422 })

    const outcome = await reply(ask.db, { token, ...form.answers, at: ask.now })
    return outcome === 'answered'
      ? seeOther(`/join/standing/${encodeURIComponent(token)}?done=answered`)
      : await show(ask, { form: form.state, status: 409 })
  },
})

const tokenOf = ({ params }: Ask) => params.standing ?? ''

async function show(
  ask: Ask,
  { form, status }: { form: FormState; status: 200 | 409 | 422 },
): Promise<Reply> {
  const token = tokenOf(ask)
  const standing = await findStanding(ask.db, token)
  const question = await findLastQuestion(ask.db, standing.id)
  const tooLate = status === 409 && question?.answer !== form.values.answer
  const shown = { standing, token, question, tooLate, done: ask.query.done, now: ask.now }
  // Where nothing is asked any more, there is nothing to mend either.
  const isAsked = standing.status === 'asked'
  if (status === 422 && !isAsked) return page(<StandingPage {...shown} form={blank} />, 409)
  return page(<StandingPage {...shown} form={form} />, status)
}
