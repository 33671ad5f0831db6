import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { withWhen } from '../when-form.ts'
import { prepareForm } from './form.ts'
import { PreparePage } from './page.tsx'
import { prepare } from './prepare.ts'

export const prepareRoute = memberRoute({
  url: '/programme/new',
  get: () => page(<PreparePage form={filled({ zone: 'Europe/London' })} />),
  post: async ({ db, now, viewer, body }) => {
    const form = readForm(prepareForm, withWhen(body))
    if (!form.ok) return page(<PreparePage form={form.state} />, 422)
    const slug = await prepare(db, { answers: form.answers, by: viewer.id, at: now })
    return seeOther(`/programme/${slug}?done=prepared`)
  },
})
