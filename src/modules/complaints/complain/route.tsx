import { readForm } from '#platform/form.ts'
import { page, route } from '#platform/route.ts'
import { blank } from '#ui/form/form-state.ts'
import { complain } from './complain.ts'
import { complaintForm } from './form.ts'
import { ComplainedPage, ComplainPage } from './page.tsx'

export const complainRoute = route({
  url: '/data-complaint',
  get: () => page(<ComplainPage form={blank} />),
  post: async ({ db, config, now, origin, body }) => {
    const form = readForm(complaintForm, body)
    if (!form.ok) return page(<ComplainPage form={form.state} />, 422)
    const { reference } = await complain(db, { ...form.answers, origin, config, at: now })
    return page(<ComplainedPage reference={reference} />)
  },
})
