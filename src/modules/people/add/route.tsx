import { readForm, withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { findAnswerAddress } from '../answer-address.ts'
import { addMember } from './add.ts'
import { addForm } from './form.ts'
import { AddPage } from './page.tsx'

export const addRoute = memberRoute({
  url: '/members/add',
  get: (ask) => show(ask, blank),
  post: async (ask) => {
    const { db, config, now, viewer, body } = ask
    const form = readForm(addForm, body)
    if (!form.ok) return await show(ask, form.state, 422)

    const outcome = await addMember(db, { ...form.answers, by: viewer, config, at: now })
    if (outcome !== 'address-taken') return seeOther(`/members/${outcome.id}?done=added`)
    return await show(ask, withProblem(form.state, 'address', addressTaken), 422)
  },
})

async function show({ db, viewer }: MemberAsk, form: FormState, status: 200 | 422 = 200): Promise<Reply> {
  return page(<AddPage form={form} answersTo={await findAnswerAddress(db, viewer.id)} />, status)
}

const addressTaken = 'Somebody with this e-mail address is a member already'
