import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { blank } from '#ui/form/form-state.ts'
import { addMember } from './add.ts'
import { addForm } from './form.ts'
import { AddPage } from './page.tsx'

export const addRoute = memberRoute({
  url: '/members/add',
  get: () => page(<AddPage form={blank} />),
  post: async ({ db, config, now, viewer, body }) => {
    const form = readForm(addForm, body)
    if (!form.ok) return page(<AddPage form={form.state} />, 422)

    const outcome = await addMember(db, { ...form.answers, by: viewer, config, at: now })
    if (outcome !== 'address-taken') return seeOther(`/members/${outcome.id}?done=added`)
    return page(<AddPage form={withProblem(form.state, 'address', addressTaken)} />, 422)
  },
})

const addressTaken = 'Somebody with this e-mail address is a member already'
