import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { anchorOf, type Crosswalk, placeInCrosswalk } from '../crosswalk.ts'
import { findCrosswalk } from '../crosswalk-queries.ts'
import { placedIn } from '../version.ts'
import { addLink } from './add-link.ts'
import { type AddLinkForm, addLinkForm } from './form.ts'
import { AddLinkPage } from './page.tsx'

const refusals = {
  'already-linked': 'These two are linked already. Change that link instead',
  'has-links': 'This behaviour has a counterpart. Remove its links first',
} as const

export const addLinkRoute = memberRoute({
  url: '/frameworks/crosswalks/:crosswalk/add-link',
  async get({ db, params: { crosswalk = '' }, query: { from = '', to = '' } }) {
    return page(<AddLinkPage crosswalk={await findCrosswalk(db, crosswalk)} form={filled({ from, to })} />)
  },
  async post({ db, params: { crosswalk: slug = '' }, viewer, now, body }) {
    const crosswalk = await findCrosswalk(db, slug)
    const form = readForm(addLinkForm, body)
    if (!form.ok) return page(<AddLinkPage crosswalk={crosswalk} form={form.state} />, 422)
    const outcome = await addLink(db, { crosswalk: slug, answers: form.answers, by: viewer.id, at: now })
    if (outcome === 'added') return seeOther(placeOf(crosswalk, form.answers))
    if (outcome === 'unseen-gap')
      return page(<AddLinkPage crosswalk={await findCrosswalk(db, slug)} form={form.state} />, 409)
    const field = form.answers.from === '' ? 'to' : 'from'
    return page(
      <AddLinkPage crosswalk={crosswalk} form={withProblem(form.state, field, refusals[outcome])} />,
      422,
    )
  },
})

/** Where the link now stands on the crosswalk's page. */
function placeOf(crosswalk: Crosswalk, { from, to }: AddLinkForm): string {
  const side = from === '' ? 'to' : 'from'
  const standing = placedIn(crosswalk[side]).find(({ behaviour }) => behaviour.id === (from || to))
  return placeInCrosswalk(crosswalk, standing && anchorOf(side, standing), 'added')
}
