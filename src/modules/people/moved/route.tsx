import { dayFields, dayInWords, dayOf, withDays } from '#platform/day.ts'
import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { listHats, type NamedHat } from '../hats.ts'
import { movedForm } from './form.ts'
import { MovedPage } from './page.tsx'

/** The first step asks and changes nothing: its answers stand in the address, and Back leads back. */
export const movedRoute = memberRoute({
  url: '/account/moved',
  get: async ({ db, viewer, now, query }) => {
    const today = dayOf(now)
    const hats = (await listHats(db, [viewer.id], { on: today })).get(viewer.id) ?? []
    if (query.step === undefined)
      return page(<MovedPage hats={hats} form={opening(hats, query.hat, today)} />)
    const form = readForm(movedForm(today), withDays(query, 'untilOn'))
    if (!form.ok) return page(<MovedPage hats={hats} form={form.state} />, 422)

    const { hat: id, untilOn } = form.answers
    const hat = hats.find((each) => each.id === id)
    const wrong = (field: string, message: string) =>
      page(<MovedPage hats={hats} form={withProblem(form.state, field, message)} />, 422)
    if (!hat) return wrong('hat', 'Select what you no longer do')
    if (untilOn < hat.sinceOn) {
      const begun = dayInWords(hat.sinceOn)
      return wrong('untilOn', `The day since when must be the same as or after ${begun}, when it began`)
    }
    return seeOther(`/account/moved/to?hat=${hat.id}&until=${untilOn}`)
  },
})

/** The form as it opens: with the hat that the way here named, or the only one. */
function opening(hats: readonly NamedHat[], named: string | undefined, today: string): FormState {
  const hat = hats.length === 1 ? hats[0] : hats.find(({ id }) => id === named)
  return filled({ hat: hat?.id ?? '', ...dayFields('untilOn', today) })
}
