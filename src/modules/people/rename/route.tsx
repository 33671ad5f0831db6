import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { renameForm } from './form.ts'
import { RenamePage } from './page.tsx'
import { findName } from './query.ts'
import { rename } from './rename.ts'

export const renameRoute = memberRoute({
  url: '/account/rename',
  get: async ({ db, viewer }) => {
    const { name, revision } = await findName(db, { viewer })
    return page(<RenamePage form={filled({ name })} revision={String(revision)} />)
  },
  post: async ({ db, now, viewer, body }) => {
    const form = readForm(renameForm, body)
    // The revision that was seen first stays: a slip in the name must not hide another window's change.
    if (!form.ok) return page(<RenamePage form={form.state} revision={String(body.revision ?? '')} />, 422)

    const outcome = await rename(db, { viewer, ...form.answers, at: now })
    if (outcome === 'renamed') return seeOther('/account?done=renamed')
    const known = await findName(db, { viewer })
    const told = withProblem(form.state, 'name', changedMeanwhile(known.name))
    return page(<RenamePage form={told} revision={String(known.revision)} />, 422)
  },
})

const changedMeanwhile = (name: string) =>
  `Your name was changed to “${name}” in another window meanwhile. Save again if it should be what you typed here`
