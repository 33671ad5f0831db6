import { listSystem } from '#modules/system/index.ts'
import { dayFields, dayOf, withDays } from '#platform/day.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import type { Offered } from '../hat-fields.tsx'
import { hatForm, standProblems } from '../hat-form.ts'
import { chooseOne, findMeant } from '../meant-organisation.ts'
import { addHat } from './add-hat.ts'
import { AddHatPage } from './page.tsx'

export const addHatRoute = memberRoute({
  url: '/account/hats/add',
  get: (ask) => show(ask, filled(dayFields('sinceOn', dayOf(ask.now)))),
  post: async (ask) => {
    const { db, now, viewer } = ask
    const form = readForm(hatForm(dayOf(now)), withDays(ask.body, 'sinceOn'))
    if (!form.ok) return show(ask, form.state)

    const { partId, roleInWords, sinceOn, isMain } = form.answers
    const meant = await findMeant(db, form.answers)
    if (meant.is === 'open') {
      const state = meant.isUnanswered ? withProblem(form.state, 'chosen', chooseOne) : form.state
      return show(ask, state, meant.offered)
    }
    const outcome = await addHat(db, {
      memberId: viewer.id,
      stated: { partId, roleInWords, organisation: meant.organisation },
      sinceOn,
      isMain: isMain === 'yes',
      at: now,
    })
    if (typeof outcome === 'string') return show(ask, withProblem(form.state, ...standProblems[outcome]))
    return seeOther('/account/hats?done=added')
  },
})

async function show({ db }: MemberAsk, form: FormState, offered?: Offered) {
  const { parts } = await listSystem(db)
  return page(<AddHatPage form={form} choices={{ parts, offered }} />, form.problems.length > 0 ? 422 : 200)
}
