import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { blank } from '#ui/form/form-state.ts'
import { findAsking } from '../round.ts'
import { takePartForm } from './form.ts'
import { AnswersPage, NotAskedPage, StartPage } from './page.tsx'
import { findAnswers } from './query.ts'

export const answersRoute = memberRoute({
  url: '/account/diversity',
  get: async ({ db, viewer, query: { done } }) => {
    const { set, own } = await findAnswers(db, viewer.id)
    if (own.present.size + own.earlier.length > 0)
      return page(<AnswersPage set={set} own={own} done={done} />)
    if (!set) return page(<NotAskedPage mayChoose={viewer.roles.has('organiser')} done={done} />)
    return page(<StartPage form={blank} done={done} />)
  },
  post: async ({ db, body }) => {
    const form = readForm(takePartForm, body)
    if (!form.ok) return page(<StartPage form={form.state} />, 422)
    if (form.answers.take === 'no') return seeOther('/account')
    const { round } = await findAsking(db)
    const first = round?.set?.questions[0]
    return seeOther(first ? `/account/diversity/${first.id}` : '/account/diversity')
  },
})
