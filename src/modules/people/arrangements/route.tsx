import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { changeArrangements } from './change-arrangements.ts'
import { arrangementsForm } from './form.ts'
import { ArrangementsPage } from './page.tsx'
import { findOwnArrangement, listReaders } from './query.ts'

export const arrangementsRoute = memberRoute({
  url: '/account/arrangements',
  get: async ({ db, viewer, query: { done } }) => {
    const { revision, ...said } = await findOwnArrangement(db, { memberId: viewer.id })
    const readers = await listReaders(db, { memberId: viewer.id })
    return page(<ArrangementsPage form={filled(said)} revision={String(revision)} {...{ readers, done }} />)
  },
  post: async ({ db, viewer, now, body }) => {
    const memberId = viewer.id
    const form = readForm(arrangementsForm, body)
    const readers = await listReaders(db, { memberId })
    // The revision that was seen first stays: a slip must not hide another window's change.
    const seen = String(body.revision ?? '')
    if (!form.ok) return page(<ArrangementsPage form={form.state} revision={seen} readers={readers} />, 422)

    const outcome = await changeArrangements(db, { memberId, answers: form.answers, at: now })
    if (outcome === 'changed') return seeOther('/account/arrangements?done=saved')
    const known = await findOwnArrangement(db, { memberId })
    const told = withProblem(form.state, 'accessNeeds', changedMeanwhile)
    return page(
      <ArrangementsPage form={told} revision={String(known.revision)} meanwhile={known} readers={readers} />,
      422,
    )
  },
})

const changedMeanwhile =
  'This was changed in another window meanwhile. Look at what it says by now, and save again if it should be what you typed here'
