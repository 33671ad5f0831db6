import { dayOf } from '#platform/day.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { decisionAddress, takesDissent } from '../decision.ts'
import { findDecision } from '../queries.ts'
import { dissent } from './dissent.ts'
import { dissentForm, dissentId } from './form.ts'
import { DissentPage } from './page.tsx'
import { listOwnRoles } from './roles.ts'

export const dissentRoute = memberRoute({
  url: '/decisions/:number/dissent',
  get: (ask) => show(ask, blank),
  post: async (ask) => {
    const { db, viewer, now, body } = ask
    const { number = '' } = ask.params
    const form = readForm(dissentForm, body)
    if (!form.ok) return await show(ask, form.state)

    const today = dayOf(now)
    const roles = await listOwnRoles(db, { memberId: viewer.id, today })
    const { hat, ...answers } = form.answers
    const role = roles.find(({ id }) => id === hat)?.words ?? ''
    if (answers.naming === 'role' && role === '') {
      const [field, message] = roles.length > 0 ? (['hat', 'Select by which role'] as const) : noRole
      return await show(ask, withProblem(form.state, field, message))
    }
    const outcome = await dissent(db, { number, answers, role, viewer, today, at: now })
    if (outcome === 'dissented') return seeOther(`${decisionAddress({ number })}?done=dissented#dissent`)
    return await show(ask, form.state, outcome === 'too-many' ? tooMany : undefined)
  },
})

const noRole = ['naming', 'Select another way: we know no role of yours'] as const
const tooMany = 'Very much dissent is on this record already. Speak to an organiser.'
const notAnyMore =
  'The day on which this decision is looked at has come, so its record takes no more dissent.'

async function show(
  { db, now, viewer, params, body }: MemberAsk,
  form: FormState,
  why?: string,
): Promise<Reply> {
  const today = dayOf(now)
  const decision = await findDecision(db, { number: params.number ?? '', viewer })
  const told = takesDissent(decision, today) ? why : notAnyMore
  const roles = await listOwnRoles(db, { memberId: viewer.id, today })
  const about = { id: dissentId.parse(body.id), decision, roles, told }
  const view = <DissentPage {...about} form={told ? blank : form} />
  return page(view, told ? 409 : form.problems.length > 0 ? 422 : 200)
}
