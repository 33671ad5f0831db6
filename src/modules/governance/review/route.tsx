import { dayFields, dayOf, withDays } from '#platform/day.ts'
import { readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { decisionAddress } from '../decision.ts'
import { monthsAfter } from '../decision-form.ts'
import { findDecision } from '../queries.ts'
import { predictions, readFindings, reviewForm } from './form.ts'
import { ReviewPage } from './page.tsx'
import { review } from './review.ts'

export const reviewRoute = memberRoute({
  url: '/decisions/:number/review',
  get: (ask) => show(ask, filled(dayFields('reviewOn', monthsAfter(dayOf(ask.now), 6)))),
  post: async (ask) => {
    const { db, viewer, now, body } = ask
    const { number = '' } = ask.params
    const form = readForm(reviewForm(dayOf(now)), withDays(body, 'reviewOn'))
    if (!form.ok) return await show(ask, form.state)
    const { dissent } = await findDecision(db, { number, viewer })
    const findings = readFindings(form.state.values, predictions(dissent))
    const tooLong = findings.some(({ happened }) => happened.length > 2000)
    if (tooLong) return await show(ask, form.state, 'What happened must be 2,000 characters or less each.')
    const outcome = await review(db, { number, answers: form.answers, findings, viewer, at: now })
    if (outcome === 'reviewed') return seeOther(`${decisionAddress({ number })}?done=reviewed`)
    return await show(ask, form.state, told[outcome])
  },
})

const told = {
  'reviewed-meanwhile': 'Somebody else has reviewed it meanwhile, so yours was not kept. Read theirs first.',
  over: 'It does not stand any more, so there is nothing to review.',
}

async function show({ db, viewer, params }: MemberAsk, form: FormState, why?: string): Promise<Reply> {
  const decision = await findDecision(db, { number: params.number ?? '', viewer })
  const view = <ReviewPage decision={decision} form={form} told={why} />
  return page(view, why ? 409 : form.problems.length > 0 ? 422 : 200)
}
