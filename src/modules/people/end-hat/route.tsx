import { dayFields, dayInWords, dayOf, withDays } from '#platform/day.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { findOwnHat } from '../hats.ts'
import { endHat } from './end-hat.ts'
import { endHatForm } from './form.ts'
import { EndHatPage } from './page.tsx'

export const endHatRoute = memberRoute({
  url: '/account/hats/:hat/end',
  get: async ({ db, viewer, now, params }) => {
    const hat = await findOwnHat(db, { memberId: viewer.id, id: params.hat })
    if (hat.untilOn !== null) return seeOther('/account/hats#before')
    const form = filled({ how: 'ended', ...dayFields('untilOn', dayOf(now)) })
    return page(<EndHatPage hat={hat} form={form} />)
  },
  post: async ({ db, viewer, now, params, body }) => {
    const hat = await findOwnHat(db, { memberId: viewer.id, id: params.hat })
    const form = readForm(endHatForm(dayOf(now)), withDays(body, 'untilOn'))
    if (!form.ok) return page(<EndHatPage hat={hat} form={form.state} />, 422)

    const untilOn = form.answers.how === 'never' ? null : form.answers.untilOn
    const outcome = await endHat(db, { memberId: viewer.id, id: hat.id, untilOn, at: now })
    if (outcome === 'ended-before-begun') {
      const begun = `The day since when must be the same as or after ${dayInWords(hat.sinceOn)}, when it began`
      return page(<EndHatPage hat={hat} form={withProblem(form.state, 'untilOn', begun)} />, 422)
    }
    if (outcome === 'ended-already') return seeOther('/account/hats#before')
    return seeOther(`/account/hats?done=${outcome}`)
  },
})
