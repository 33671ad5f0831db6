import { randomUUID } from 'node:crypto'
import { readForm, withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import type { Offer } from '../answers.ts'
import { dayOf } from '../day.ts'
import { findOffer } from '../offer.ts'
import { enter } from './enter.ts'
import { enteredForm } from './form.ts'
import { EnterPage } from './page.tsx'
import { allOf, listHere, toldOf } from './questions.ts'

export const enterRoute = memberRoute({
  url: '/interest/enter',
  get: async ({ db, now }) =>
    show({ form: filled({ agreedOn: dayOf(now) }), offer: await findOffer(db, now), entry: randomUUID() }),
  post: async (ask) => {
    const { db, config, now, viewer, body } = ask
    const offer = await findOffer(db, now)
    const [form, told] = [readForm(enteredForm(now), body), readForm(allOf(offer), body)]
    if (!form.ok || !told.ok) return show({ form: both(form.state, told.state), offer, entry: entryOf(ask) })

    const { entry: id, address, telephone, how, agreedOn } = form.answers
    const outcome = await enter(db, {
      id,
      telephone,
      how,
      agreedOn,
      offer,
      by: viewer,
      config,
      at: now,
      answers: { ...toldOf(told.answers), address },
    })
    if (outcome === 'member-already')
      return show({ form: withProblem(form.state, 'address', memberAlready), offer, entry: id })
    if ('waiting' in outcome) {
      const { waiting } = outcome
      return show({ form: withProblem(form.state, 'address', waitsAlready), offer, entry: id, waiting })
    }
    return seeOther(`/interest/${outcome.id}?done=entered`)
  },
})

const memberAlready = 'Somebody with this e-mail address is a member already'
const waitsAlready = 'An expression of interest with this e-mail address waits already'

const entryOf = ({ body }: MemberAsk) => String(body.entry ?? '') || randomUUID()

const both = (one: FormState, other: FormState): FormState => ({
  values: one.values,
  problems: [...one.problems, ...other.problems],
})

type Shown = { form: FormState; offer: Offer; entry: string; waiting?: string }

function show({ form, offer, entry, waiting }: Shown): Reply {
  const shown = { form, offer, entry, sections: listHere(offer), waiting: waiting ?? null }
  return page(<EnterPage {...shown} />, form.problems.length > 0 ? 422 : 200)
}
