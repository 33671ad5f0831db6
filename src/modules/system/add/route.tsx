import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { kindNamed, kindWords } from '../entry.ts'
import { nameTaken, newEntryValues, wordingForm, wordingOf } from '../wording-form.ts'
import { add } from './add.ts'
import { AddPage } from './page.tsx'

export const addRoute = memberRoute({
  url: '/system/add/:kind',
  get: ({ params }) => {
    const kind = kindNamed(params.kind)
    return page(<AddPage kind={kind} form={filled(newEntryValues(kind))} />)
  },
  post: async ({ db, now, viewer, params, body }) => {
    const kind = kindNamed(params.kind)
    const form = readForm(wordingForm, body)
    if (!form.ok) return page(<AddPage kind={kind} form={form.state} />, 422)

    const outcome = await add(db, { kind, wording: wordingOf(form.answers), by: viewer.id, at: now })
    if (outcome === 'added') return seeOther('/system/arrange?done=added')
    const taken = withProblem(form.state, 'name', nameTaken(outcome.namesake, kindWords[kind].one))
    return page(<AddPage kind={kind} form={taken} />, 422)
  },
})
